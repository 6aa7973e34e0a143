package org.vipdrift.cli.internal.packet;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;

/** Immutable. How one packet becomes one line; the line is printable. */
public sealed interface PacketForm permits SummaryForm, SummaryJson, FieldForm, FieldJson {

    /** What a dissection must hold for it. */
    FieldSelection selection();

    /** @param start nanoseconds since 1970 of the first packet */
    String line(long number, Frame frame, Dissection packet, long start);

    /**
     * @param fields names to show, absent for a summary
     * @param digits of a second's fraction, for a summary
     */
    static PacketForm of(Optional<List<String>> fields, boolean json, int digits) {
        if (fields.isPresent()) {
            FieldTable table = new FieldTable(fields.get());
            return json ? new FieldJson(table) : new FieldForm(table);
        }
        return json ? new SummaryJson() : new SummaryForm(digits);
    }
}
