package org.vipdrift.capture.internal.tree;

import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TextLine;
import org.vipdrift.core.Addresses;

/** IP addresses as people write them. */
public final class IpText {
    static final int IPV4 = 4;

    private IpText() {
    }

    /** @param address 4 or 16 octets */
    public static void write(Slice address, TextLine line) {
        if (address.length() == IPV4) {
            line.number(address.u8(0)).character('.').number(address.u8(1)).character('.').number(address.u8(2))
                    .character('.').number(address.u8(3));
        } else {
            line.text(Addresses.text(address.ipv6(0)));
        }
    }
}
