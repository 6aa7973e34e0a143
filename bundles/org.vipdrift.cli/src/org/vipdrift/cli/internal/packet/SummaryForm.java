package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Summary;

/**
 * Number, seconds since the first packet, source, destination, protocol, length, and what it says: the default columns of
 * tshark, as wide as there.
 *
 * @param digits of a second's fraction, 0 to 9
 */
record SummaryForm(int digits) implements PacketForm {
    private static final int NUMBER = 5;
    private static final int TIME = 10;
    private static final int ADDRESS = 12;

    @Override
    public FieldSelection selection() {
        return FieldSelection.NONE;
    }

    @Override
    public String line(long number, Frame frame, Dissection packet, long start) {
        Summary summary = packet.summary();
        StringBuilder line = new StringBuilder(120);
        right(line, Long.toString(number), NUMBER).append(' ');
        right(line, Seconds.text(frame.epochNanos() - start, digits), TIME).append(' ');
        right(line, summary.source(), ADDRESS).append(" → ");
        left(line, summary.destination(), ADDRESS).append(' ');
        line.append(summary.protocol()).append(' ').append(frame.originalLength()).append(' ').append(summary.info());
        return Plain.of(line.toString());
    }

    private static StringBuilder right(StringBuilder line, String text, int width) {
        return line.repeat(' ', Math.max(0, width - text.length())).append(text);
    }

    private static StringBuilder left(StringBuilder line, String text, int width) {
        return line.append(text).repeat(' ', Math.max(0, width - text.length()));
    }
}
