package org.vipdrift.cli.internal.packet;

import org.vipdrift.capture.TextLine;

/** A span as seconds with a fraction, cut off, not rounded. */
final class Seconds {
    private static final long SECOND = 1_000_000_000L;
    private static final int NANOS = 9;

    private Seconds() {
    }

    /** @param digits of the fraction, 0 to 9 */
    static void write(long nanos, int digits, TextLine line) {
        long magnitude = Math.abs(nanos);
        if (nanos < 0) {
            line.character('-');
        }
        line.number(magnitude / SECOND);
        if (digits > 0) {
            long fraction = magnitude % SECOND;
            for (int cut = digits; cut < NANOS; cut++) {
                fraction /= 10;
            }
            line.character('.').digits(fraction, digits);
        }
    }
}
