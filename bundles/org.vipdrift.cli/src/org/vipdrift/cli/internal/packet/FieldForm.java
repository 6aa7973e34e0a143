package org.vipdrift.cli.internal.packet;

import java.util.List;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;

/** Values with tabs between fields and commas between several of one field, as tshark's {@code -T fields}. */
record FieldForm(FieldTable table) implements PacketForm {

    @Override
    public FieldSelection selection() {
        return table.selection();
    }

    @Override
    public void write(Numbered packet, Dissection dissected, LineBuffer line) {
        List<List<String>> row = table.read(dissected);
        for (int column = 0; column < row.size(); column++) {
            if (column > 0) {
                line.octet('\t');
            }
            join(row.get(column), line);
        }
    }

    private static void join(List<String> values, LineBuffer line) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                line.octet(',');
            }
            line.value(values.get(i));
        }
    }
}
