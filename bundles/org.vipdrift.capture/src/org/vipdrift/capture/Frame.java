package org.vipdrift.capture;

import java.time.Instant;

/**
 * One frame as it was captured.
 *
 * @param bytes what was captured of it
 * @param originalLength octets it had on the wire, at least those captured
 * @param epochNanos nanoseconds since 1970-01-01T00:00Z on the clock of the capturing machine
 * @param interfaceName where it was seen
 * @param linkType a LINKTYPE number of libpcap, {@link #ETHERNET} for most
 */
public record Frame(Slice bytes, int originalLength, long epochNanos, String interfaceName, int linkType) {
    public static final int ETHERNET = 1;
    private static final long NANOS = 1_000_000_000L;

    public Frame {
        originalLength = Math.max(originalLength, bytes.length());
    }

    public Instant time() {
        return Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS), Math.floorMod(epochNanos, NANOS));
    }

    /** Whether the capture cut octets off its end. */
    public boolean isCut() {
        return bytes.length() < originalLength;
    }
}
