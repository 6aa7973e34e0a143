package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.SummaryColumns;

/**
 * Number, seconds since the first packet, source, destination, protocol, length, and what it says: the default columns of
 * tshark, as wide as there.
 */
record SummaryForm() implements PacketForm {
    private static final int NUMBER = 5;
    private static final int TIME = 10;
    private static final int ADDRESS = 12;

    @Override
    public void write(Numbered packet, LineBuffer line) {
        SummaryColumns columns = Dissector.columns(packet.frame());
        int start = line.length();
        line.number(packet.number()).right(start, NUMBER).character(' ');
        start = line.length();
        Seconds.write(packet.frame().epochNanos() - packet.start(), packet.digits(), line);
        line.right(start, TIME).character(' ');
        start = line.length();
        columns.source(line);
        line.right(start, ADDRESS).text(" → ");
        start = line.length();
        columns.destination(line);
        line.left(start, ADDRESS).character(' ').text(columns.protocol()).character(' ')
                .number(packet.frame().originalLength()).character(' ');
        columns.info(line);
    }
}
