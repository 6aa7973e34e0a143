package org.vipdrift.capture.internal.decode.icmp;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.core.MacAddress;

/**
 * Source and target link-layer address of a neighbour on Ethernet, RFC 4861 4.6.1.
 *
 * <pre>
 *  0         1        2                     8
 * +---------+--------+---------------------+
 * | 1 or 2  | 1      | MAC address         |
 * +---------+--------+---------------------+
 * </pre>
 */
public final class LinkAddressOption {
    public static final FieldSet FIELDS = new FieldSet("icmpv6");
    private static final FieldInfo ADDRESS = FIELDS.mac("opt.linkaddr", "Link-layer address");
    private static final FieldInfo SOURCE = FIELDS.mac("opt.src_linkaddr", "Source Link-layer address");
    private static final FieldInfo TARGET = FIELDS.mac("opt.target_linkaddr", "Target Link-layer address");

    private LinkAddressOption() {
    }

    static void read(Layer option, int type) {
        MacAddress mac = option.mac(ADDRESS, 2);
        option.mac(type == NeighbourOptions.SOURCE ? SOURCE : TARGET, 2);
        option.label(() -> "ICMPv6 Option (" + NeighbourOptions.name(type) + " : " + mac + ")");
    }
}
