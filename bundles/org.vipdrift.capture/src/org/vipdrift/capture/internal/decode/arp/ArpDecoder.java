package org.vipdrift.capture.internal.decode.arp;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldType;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.link.EtherTypes;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * ARP, RFC 826, and RARP, RFC 903.
 *
 * <pre>
 *  0       2       4   5   6       8
 * +-------+-------+---+---+-------+-------------+------------+-------------+------------+
 * | htype | ptype |hln|pln| oper  | sender hw   | sender ip  | target hw   | target ip  |
 * +-------+-------+---+---+-------+-------------+------------+-------------+------------+
 *                                  hln octets    pln octets   hln octets    pln octets
 * </pre>
 */
public final class ArpDecoder {
    public static final FieldSet FIELDS = new FieldSet("arp", "Address Resolution Protocol");
    private static final FieldInfo HARDWARE = FIELDS.number("hw.type", "Hardware type");
    private static final FieldInfo PROTOCOL = FIELDS.number("proto.type", "Protocol type");
    private static final FieldInfo HARDWARE_SIZE = FIELDS.number("hw.size", "Hardware size");
    private static final FieldInfo PROTOCOL_SIZE = FIELDS.number("proto.size", "Protocol size");
    private static final FieldInfo OPCODE = FIELDS.number("opcode", "Opcode");
    private static final FieldInfo SENDER = FIELDS.octets("src.hw", "Sender hardware address");
    private static final FieldInfo SENDER_PROTOCOL = FIELDS.octets("src.proto", "Sender protocol address");
    private static final FieldInfo TARGET = FIELDS.octets("dst.hw", "Target hardware address");
    private static final FieldInfo TARGET_PROTOCOL = FIELDS.octets("dst.proto", "Target protocol address");
    private static final int FIXED = 8;
    private static final int ETHERNET = 1;

    private ArpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        return decode("ARP", "Address Resolution Protocol", data, tree);
    }

    public static int decodeReverse(Slice data, PacketTree tree) {
        return decode("RARP", "Reverse Address Resolution Protocol", data, tree);
    }

    private static int decode(String name, String title, Slice data, PacketTree tree) {
        tree.columns().protocol(name);
        Layer arp = tree.layer(FIELDS, data);
        int hardware = arp.number(HARDWARE, 0, 2, ArpDecoder::hardware);
        int protocol = arp.hex(PROTOCOL, 2, 2, EtherTypes::name);
        int hardwareSize = (int) arp.number(HARDWARE_SIZE, 4, 1);
        int protocolSize = (int) arp.number(PROTOCOL_SIZE, 5, 1);
        int operation = arp.number(OPCODE, 6, 2, ArpDecoder::operation);
        arp.label(() -> title + " (" + operation(operation) + ")");
        int length = FIXED + 2 * (hardwareSize + protocolSize);
        arp.length(length);
        arp.reaches(data.part(0, length)); // all or nothing, as in Wireshark
        if (isEthernet(hardware) && protocol == EtherTypes.IPV4 && hardwareSize == 6 && protocolSize == 4) {
            ArpOverEthernet.read(arp, title, operation, tree);
        } else {
            tree.columns().info(() -> "ARP for hardware type " + hardware + ", protocol " + EtherTypes.name(protocol));
            other(arp, isEthernet(hardware), hardwareSize, protocol == EtherTypes.IPV4, protocolSize);
        }
        return length;
    }

    private static void other(Layer arp, boolean ethernet, int hardware, boolean ip, int protocol) {
        boolean mac = ethernet && hardware == 6;
        boolean ipv4 = ip && protocol == 4;
        address(arp, mac ? ArpOverEthernet.SENDER : SENDER, FIXED, hardware);
        address(arp, ipv4 ? ArpOverEthernet.SENDER_IP : SENDER_PROTOCOL, FIXED + hardware, protocol);
        int at = FIXED + hardware + protocol;
        address(arp, mac ? ArpOverEthernet.TARGET : TARGET, at, hardware);
        address(arp, ipv4 ? ArpOverEthernet.TARGET_IP : TARGET_PROTOCOL, at + hardware, protocol);
        arp.note(Severity.NOTE, "Not the Ethernet and IPv4 form of ARP");
    }

    private static void address(Layer arp, FieldInfo field, int at, int length) {
        if (field.type() == FieldType.IPV4) {
            arp.ipv4(field, at);
        } else if (field.type() == FieldType.MAC) {
            arp.mac(field, at);
        } else if (length > 0) {
            arp.octets(field, at, length);
        }
    }

    /** Some senders use the number of IEEE 802 networks, RFC 1042. */
    private static boolean isEthernet(int hardware) {
        return hardware == ETHERNET || hardware == 6;
    }

    static String operation(long operation) {
        return switch ((int) operation) {
            case 1 -> "request";
            case 2 -> "reply";
            case 3 -> "reverse request";
            case 4 -> "reverse reply";
            case 8 -> "inverse request";
            case 9 -> "inverse reply";
            case 10 -> "nak";
            default -> "Unknown";
        };
    }

    private static String hardware(long type) {
        return switch ((int) type) {
            case ETHERNET -> "Ethernet";
            case 6 -> "IEEE 802";
            case 32 -> "InfiniBand";
            default -> "Unknown";
        };
    }
}
