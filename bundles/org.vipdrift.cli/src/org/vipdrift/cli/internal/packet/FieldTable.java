package org.vipdrift.cli.internal.packet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.FieldValue;

/** Immutable. Which fields of a packet stand in which columns; protocols, which have no value, show their line. */
final class FieldTable {
    private final List<String> names;
    private final Map<String, List<Integer>> columns = new HashMap<>();
    private final FieldSelection selection;

    /** @param names of the catalog; one that joins others stands for all of these */
    FieldTable(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            for (String source : FieldCatalog.sources(names.get(i))) {
                columns.computeIfAbsent(source, _ -> new ArrayList<>()).add(i);
            }
        }
        boolean protocols = names.stream().flatMap(name -> FieldCatalog.named(name).stream()).map(FieldInfo::type)
                .anyMatch(FieldType.PROTOCOL::equals);
        selection = protocols ? FieldSelection.ALL : FieldSelection.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Only a whole dissection has lines for protocols. */
    FieldSelection selection() {
        return selection;
    }

    /** The values of each column, in the order they have in the packet. */
    List<List<String>> read(Dissection packet) {
        List<List<String>> row = new ArrayList<>(Collections.nCopies(names.size(), List.of()));
        packet.layers().forEach(layer -> read(layer, row));
        return row;
    }

    private void read(Field field, List<List<String>> row) {
        List<Integer> at = columns.get(field.name());
        if (at != null) {
            String text = hasValue(field) ? field.value().text() : field.label();
            at.forEach(column -> row.set(column, with(row.get(column), text)));
        }
        field.children().forEach(child -> read(child, row));
    }

    private static boolean hasValue(Field field) {
        return !(field.value() instanceof FieldValue.Protocol) && field.value() != FieldValue.NONE;
    }

    /** Most fields are there once. */
    private static List<String> with(List<String> values, String another) {
        List<String> more = values.isEmpty() ? new ArrayList<>(1) : values;
        more.add(another);
        return more;
    }
}
