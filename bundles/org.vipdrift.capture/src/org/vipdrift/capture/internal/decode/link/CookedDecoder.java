package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.MacAddress;

/**
 * Linux cooked frames, as captured on the device "any": LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2 of libpcap.
 *
 * <pre>
 *  0               2               4               6                14             16
 * +---------------+---------------+---------------+----------------+--------------+-- - -
 * | packet type   | ARPHRD type   | address length| address (8)    | protocol     | payload   version 1
 * +---------------+---------------+---------------+----------------+--------------+-- - -
 *
 *  0               2               4               8               10      11      12           20
 * +---------------+---------------+---------------+---------------+-------+-------+------------+-- - -
 * | protocol      | reserved      | interface     | ARPHRD type   | pkt   | a len | address (8)| payload   2
 * +---------------+---------------+---------------+---------------+-------+-------+------------+-- - -
 * </pre>
 */
public final class CookedDecoder {
    public static final FieldSet FIELDS = new FieldSet("sll", "Linux cooked capture");
    private static final FieldInfo PACKET_TYPE = FIELDS.number("pkttype", "Packet type");
    private static final FieldInfo HARDWARE = FIELDS.number("hatype", "Link-layer address type");
    private static final FieldInfo LENGTH = FIELDS.number("halen", "Link-layer address length");
    private static final FieldInfo MAC = FIELDS.mac("src.eth", "Source");
    private static final FieldInfo IPV4 = FIELDS.ipv4("src.ipv4", "Source");
    private static final FieldInfo OTHER = FIELDS.octets("src.other", "Source");
    private static final FieldInfo UNUSED = FIELDS.octets("unused", "Unused");
    private static final FieldInfo TYPE = FIELDS.number("etype", "Protocol");
    private static final FieldInfo LINUX_TYPE = FIELDS.number("ltype", "Protocol");
    private static final FieldInfo INTERFACE = FIELDS.number("ifindex", "Interface index");
    private static final FieldInfo TRAILER = FIELDS.octets("trailer", "Trailer");
    private static final int ADDRESS = 8;
    private static final int LLC = 4;

    private CookedDecoder() {
    }

    /** Version 1. */
    public static int decode(Slice data, PacketTree tree) {
        Layer sll = start("SLL", data, 16, tree);
        sll.number(PACKET_TYPE, 0, 2, CookedDecoder::packetType);
        sll.number(HARDWARE, 2, 2);
        address(sll, (int) sll.number(LENGTH, 4, 2), 6, tree);
        return payload(sll, 14, data.from(16), tree);
    }

    /** Version 2. */
    public static int decode2(Slice data, PacketTree tree) {
        Layer sll = start("SLL2", data, 20, tree);
        sll.number(INTERFACE, 4, 4);
        sll.number(HARDWARE, 8, 2);
        sll.number(PACKET_TYPE, 10, 1, CookedDecoder::packetType);
        address(sll, (int) sll.number(LENGTH, 11, 1), 12, tree);
        return payload(sll, 0, data.from(20), tree);
    }

    private static Layer start(String name, Slice data, int header, PacketTree tree) {
        tree.columns().protocol(name);
        return tree.layer(FIELDS, data.atMost(header));
    }

    private static void address(Layer sll, int length, int at, PacketTree tree) {
        int own = Math.min(length, ADDRESS);
        switch (own) {
            case 0 -> tree.columns().ends("", "");
            case MacAddress.LENGTH -> source(sll.mac(MAC, at), tree);
            case 4 -> sll.ipv4(IPV4, at);
            default -> sll.octets(OTHER, at, own);
        }
        if (own < ADDRESS) {
            sll.octets(UNUSED, at + own, ADDRESS - own);
        }
    }

    private static void source(MacAddress mac, PacketTree tree) {
        tree.columns().ends(mac.toString(), "");
        tree.linkSource(mac);
    }

    private static int payload(Layer sll, int at, Slice payload, PacketTree tree) {
        int type = sll.data().u16(at);
        int own;
        if (type >= EtherTypes.LOWEST) {
            sll.hex(TYPE, at, 2, EtherTypes::name);
            own = EtherPayload.descend(type, payload, tree);
        } else {
            sll.hex(LINUX_TYPE, at, 2);
            own = tree.descend(type == LLC ? LlcDecoder::decode : DataDecoder::decode, payload);
        }
        if (own < payload.length()) {
            sll.octetsAfter(TRAILER, payload.from(own));
        }
        return sll.data().length() + payload.length();
    }

    private static String packetType(long type) {
        return switch ((int) type) {
            case 0 -> "Unicast to us";
            case 1 -> "Broadcast";
            case 2 -> "Multicast";
            case 3 -> "Unicast to another host";
            case 4 -> "Sent by us";
            default -> "Unknown";
        };
    }
}
