package org.vipdrift.capture.filter;

import java.util.HexFormat;
import java.util.Optional;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldCatalog;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.internal.filter.Quoted;

/** The filter for "as this field is here": what "apply as filter" and "prepare as filter" start from. */
public final class FieldCondition {
    /** More octets make a filter nobody can read. */
    private static final int MOST_OCTETS = 256;
    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    private FieldCondition() {
    }

    /**
     * {@code arp.opcode == 2}, or the name alone for what has no value.
     *
     * @return absent for a field no filter can name, and for values too long for one
     */
    public static Optional<String> of(Field field) {
        return FieldCatalog.named(field.name()).flatMap(info -> of(field.name(), field.value()));
    }

    private static Optional<String> of(String name, FieldValue value) {
        return switch (value) {
            case FieldValue.None _,FieldValue.Protocol _ -> Optional.of(name);
            case FieldValue.Octets octets when octets.bytes().length() == 0 -> Optional.empty();
            case FieldValue.Octets octets -> octets.bytes().length() > MOST_OCTETS ? Optional.empty()
                    : Optional.of(name + " == " + HEX.formatHex(octets.bytes().copy()));
            case FieldValue.Text(String words) -> fitting(name + " == " + Quoted.of(words));
            case FieldValue.Number _,FieldValue.Flag _,FieldValue.Mac _,FieldValue.Ip _,FieldValue.Time _ ->
                Optional.of(name + " == " + value.text());
        };
    }

    private static Optional<String> fitting(String filter) {
        return filter.length() > DisplayFilter.LONGEST ? Optional.empty() : Optional.of(filter);
    }
}
