package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Thread-safe. How one packet becomes one line. */
public sealed interface PacketForm permits SummaryForm, SummaryJson, FieldForm, FieldJson {

    /** Appends the line, without its end. */
    void write(Numbered packet, LineBuffer line) throws IOException;

    /** @param fields names to show, absent for a summary */
    static PacketForm of(Optional<List<String>> fields, boolean json) {
        if (fields.isPresent()) {
            FieldTable table = new FieldTable(fields.get());
            return json ? new FieldJson(table) : new FieldForm(table);
        }
        return json ? new SummaryJson(new UtcTime()) : new SummaryForm();
    }
}
