package org.vipdrift.capture.internal.tree;

import org.vipdrift.core.MacAddress;

/** MAC addresses as the packet list names them. */
public final class MacText {
    private MacText() {
    }

    public static String of(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast" : mac.toString();
    }

    public static String withName(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast (" + mac + ")" : mac.toString();
    }
}
