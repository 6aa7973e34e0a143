package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.TextLine;
import org.vipdrift.core.MacAddress;

/** MAC addresses as the packet list names them. */
public final class MacText {
    /** How far the first octet is shifted. */
    private static final int FIRST = (MacAddress.LENGTH - 1) * Byte.SIZE;

    private MacText() {
    }

    public static String of(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast" : mac.toString();
    }

    /** Without a name. */
    public static void write(MacAddress mac, TextLine line) {
        for (int shift = FIRST; shift > 0; shift -= Byte.SIZE) {
            line.hex(mac.bits() >>> shift, 2).character(':');
        }
        line.hex(mac.bits(), 2);
    }

    public static String withName(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast (" + mac + ")" : mac.toString();
    }
}
