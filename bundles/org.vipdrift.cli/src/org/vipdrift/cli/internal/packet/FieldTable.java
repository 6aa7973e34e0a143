package org.vipdrift.cli.internal.packet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.FieldType;

/** Immutable. Which fields of a packet stand in which columns; protocols, which have no value, show their line. */
final class FieldTable {
    private static final int[] NOWHERE = {};
    private final List<String> names;
    private final Map<String, int[]> columns = new HashMap<>();
    private final FieldSelection selection;

    /** @param names of the catalog; one that joins others stands for all of these */
    FieldTable(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            for (String source : FieldCatalog.sources(names.get(i))) {
                int[] others = columnsOf(source);
                int[] all = Arrays.copyOf(others, others.length + 1);
                all[others.length] = i;
                columns.put(source, all);
            }
        }
        boolean protocols = names.stream().flatMap(name -> FieldCatalog.named(name).stream()).map(FieldInfo::type)
                .anyMatch(FieldType.PROTOCOL::equals);
        selection = protocols ? FieldSelection.ALL : FieldSelection.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Where a field of that name stands. */
    int[] columnsOf(String name) {
        return columns.getOrDefault(name, NOWHERE);
    }

    /** Only a whole dissection has lines for protocols. */
    FieldRow read(Numbered packet) {
        FieldRow row = new FieldRow(this);
        Dissector.fields(packet.frame(), packet.number(), packet.comments(), selection, row);
        return row;
    }
}
