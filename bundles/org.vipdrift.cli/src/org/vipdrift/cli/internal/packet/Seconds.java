package org.vipdrift.cli.internal.packet;

/** A span as seconds with a fraction, cut off, not rounded. */
final class Seconds {
    private static final long SECOND = 1_000_000_000L;

    private Seconds() {
    }

    static String text(long nanos, int digits) {
        long magnitude = Math.abs(nanos);
        String fraction = Long.toString(SECOND + magnitude % SECOND).substring(1, 1 + digits);
        return (nanos < 0 ? "-" : "") + magnitude / SECOND + (digits == 0 ? "" : ".") + fraction;
    }
}
