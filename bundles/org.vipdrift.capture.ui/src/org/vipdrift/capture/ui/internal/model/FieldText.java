package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.FieldValue;

/**
 * Immutable. What packets have in a field, as {@code vipdrift capture read --fields} and {@code tshark -T fields} print
 * it: the bare value, commas between several. A protocol, which has no value, shows its line.
 */
public final class FieldText {
    private final String name;
    private final FieldSelection selection;

    /** @param name Wireshark's; one that nobody knows is in no packet */
    public FieldText(String name) {
        this.name = name;
        boolean line = FieldCatalog.named(name).map(FieldInfo::type).filter(FieldType.PROTOCOL::equals).isPresent();
        selection = line ? FieldSelection.ALL : FieldSelection.of(List.of(name));
    }

    public String of(PacketRow row) {
        return row.dissect(selection).fields(name).map(FieldText::of).collect(Collectors.joining(","));
    }

    static String of(Field field) {
        return switch (field.value()) {
            case FieldValue.None none -> field.label();
            case FieldValue.Protocol protocol -> field.label();
            case FieldValue value -> value.text();
        };
    }
}
