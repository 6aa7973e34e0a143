package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Summary;

/**
 * Number, seconds since the first packet, source, destination, protocol, length, and what it says: the default columns of
 * tshark, as wide as there.
 */
record SummaryForm() implements PacketForm {
    private static final int NUMBER = 5;
    private static final int TIME = 10;
    private static final int ADDRESS = 12;

    @Override
    public FieldSelection selection() {
        return FieldSelection.SUMMARY;
    }

    @Override
    public void write(Numbered packet, Dissection dissected, LineBuffer line) {
        Summary summary = dissected.summary();
        right(line, Long.toString(packet.number()), NUMBER).octet(' ');
        right(line, Seconds.text(packet.frame().epochNanos() - packet.start(), packet.digits()), TIME).octet(' ');
        right(line, summary.source(), ADDRESS).text(" → ");
        left(line, summary.destination(), ADDRESS).octet(' ');
        line.text(summary.protocol()).octet(' ').text(Integer.toString(packet.frame().originalLength())).octet(' ')
                .text(summary.info());
    }

    private static LineBuffer right(LineBuffer line, String text, int width) {
        return line.blanks(width - text.length()).text(text);
    }

    private static LineBuffer left(LineBuffer line, String text, int width) {
        return line.text(text).blanks(width - text.length());
    }
}
