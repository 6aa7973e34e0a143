package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

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
final class ArpDecoder {
    private static final int FIXED = 8;
    private static final int ETHERNET = 1;

    private ArpDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        return decode("ARP", "Address Resolution Protocol", data, tree);
    }

    static int decodeReverse(Slice data, PacketTree tree) {
        return decode("RARP", "Reverse Address Resolution Protocol", data, tree);
    }

    private static int decode(String protocol, String title, Slice data, PacketTree tree) {
        tree.columns().protocol(protocol, "");
        Layer arp = tree.layer("arp", title, data);
        int hardware = arp.number("arp.hw.type", "Hardware type", 0, 2, ArpDecoder::hardware);
        int type = arp.hex("arp.proto.type", "Protocol type", 2, 2, EtherTypes::name);
        int hardwareSize = (int) arp.number("arp.hw.size", "Hardware size", 4, 1);
        int protocolSize = (int) arp.number("arp.proto.size", "Protocol size", 5, 1);
        int operation = arp.number("arp.opcode", "Opcode", 6, 2, ArpDecoder::operation);
        arp.label(title + " (" + operation(operation) + ")");
        int length = FIXED + 2 * (hardwareSize + protocolSize);
        arp.length(length);
        if (hardware == ETHERNET && type == EtherTypes.IPV4 && hardwareSize == 6 && protocolSize == 4) {
            ArpOverEthernet.read(arp, title, operation, data.part(0, length), tree);
        } else {
            other(arp, hardwareSize, protocolSize);
            tree.columns().info("ARP for hardware type " + hardware + ", protocol " + EtherTypes.name(type));
        }
        return length;
    }

    private static void other(Layer arp, int hardware, int protocol) {
        int at = FIXED;
        arp.octets("arp.src.hw", "Sender hardware address", at, hardware);
        arp.octets("arp.src.proto", "Sender protocol address", at + hardware, protocol);
        at += hardware + protocol;
        arp.octets("arp.dst.hw", "Target hardware address", at, hardware);
        arp.octets("arp.dst.proto", "Target protocol address", at + hardware, protocol);
        arp.note(Severity.NOTE, "Not the Ethernet and IPv4 form of ARP");
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
