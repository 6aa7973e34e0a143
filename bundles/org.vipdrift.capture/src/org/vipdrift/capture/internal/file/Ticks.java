package org.vipdrift.capture.internal.file;

/**
 * Immutable. Makes nanoseconds of time stamps; what does not fit (after the year 2262) becomes the nearest that does.
 *
 * @param resolution if_tsresol: 10 to the power of its negative, or with bit 7 set 2 to that of the rest
 * @param offsetSeconds if_tsoffset
 */
record Ticks(int resolution, long offsetSeconds) {
    private static final long NANOS = 1_000_000_000L;
    private static final int NANO_DIGITS = 9;
    private static final int BINARY = 0x80;
    /** The largest power of ten a long holds, unsigned. */
    private static final int MOST_DIGITS = 19;

    /** @param ticks unsigned */
    long nanos(long ticks) {
        long nanos = (resolution & BINARY) == 0 ? decimal(ticks, resolution) : binary(ticks, resolution & ~BINARY);
        return offsetSeconds == 0 ? nanos : plus(nanos, times(offsetSeconds, NANOS));
    }

    private static long decimal(long ticks, int digits) {
        if (digits <= NANO_DIGITS) {
            return ticks < 0 ? Long.MAX_VALUE : times(ticks, power(NANO_DIGITS - digits));
        }
        int excess = digits - NANO_DIGITS;
        return excess > MOST_DIGITS ? 0 : Long.divideUnsigned(ticks, power(excess));
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private static long binary(long ticks, int bits) {
        long seconds = bits < Long.SIZE ? ticks >>> bits : 0;
        long fraction = bits < Long.SIZE ? ticks & (1L << bits) - 1 : ticks;
        long nanos = shifted(Math.unsignedMultiplyHigh(fraction, NANOS), fraction * NANOS, bits);
        return seconds < 0 ? Long.MAX_VALUE : plus(times(seconds, NANOS), nanos);
    }

    /** A number of 128 bits shifted to the right by 0 to 127. */
    private static long shifted(long high, long low, int bits) {
        if (bits == 0) {
            return low;
        }
        return bits < Long.SIZE ? high << Long.SIZE - bits | low >>> bits : high >>> bits - Long.SIZE;
    }

    private static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> Long.SIZE - 1) {
            return low;
        }
        return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) >= 0) {
            return sum;
        }
        return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
