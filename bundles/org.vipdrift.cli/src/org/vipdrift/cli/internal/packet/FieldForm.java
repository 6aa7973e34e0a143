package org.vipdrift.cli.internal.packet;

import java.util.stream.Collectors;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;

/** Values with tabs between fields and commas between several of one field, as tshark's {@code -T fields}. */
record FieldForm(FieldTable table) implements PacketForm {

    @Override
    public FieldSelection selection() {
        return table.selection();
    }

    @Override
    public String line(long number, Frame frame, Dissection packet, long start) {
        return table.read(packet).stream().map(values -> Plain.of(String.join(",", values)))
                .collect(Collectors.joining("\t"));
    }
}
