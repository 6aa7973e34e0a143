package org.vipdrift.cli.internal.packet;

/** Values with tabs between fields and commas between several of one field, as tshark's {@code -T fields}. */
record FieldForm(FieldTable table) implements PacketForm {

    @Override
    public void write(Numbered packet, LineBuffer line) {
        FieldRow row = table.read(packet);
        for (int column = 0; column < table.names().size(); column++) {
            if (column > 0) {
                line.character('\t');
            }
            row.write(column, ',', line.values());
        }
    }
}
