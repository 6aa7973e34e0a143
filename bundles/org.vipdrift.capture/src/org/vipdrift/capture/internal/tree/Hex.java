package org.vipdrift.capture.internal.tree;

import java.util.HexFormat;
import org.vipdrift.capture.Slice;

/** Octets as a person reads them in one line. */
public final class Hex {
    private static final int LONGEST = 36;

    private Hex() {
    }

    /** The first 36 octets in hex. */
    public static String shortened(Slice octets) {
        String start = HexFormat.of().formatHex(octets.atMost(LONGEST).copy());
        return octets.length() > LONGEST ? start + "…" : start;
    }
}
