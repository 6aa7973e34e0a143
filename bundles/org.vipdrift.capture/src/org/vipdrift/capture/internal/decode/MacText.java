package org.vipdrift.capture.internal.decode;

import org.vipdrift.core.MacAddress;

/** MAC addresses as the packet list names them. */
final class MacText {
    private MacText() {
    }

    static String of(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast" : mac.toString();
    }

    static String withName(MacAddress mac) {
        return mac.equals(MacAddress.BROADCAST) ? "Broadcast (" + mac + ")" : mac.toString();
    }
}
