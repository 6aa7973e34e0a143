package org.vipdrift.capture.internal.decode;

import java.util.HexFormat;

/** What follows an Ethernet or VLAN header, by the numbers of IEEE 802. */
final class EtherTypes {
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;
    static final int IPV6 = 0x86dd;
    /** Smaller numbers are lengths of IEEE 802.3 frames. */
    static final int LOWEST = 1536;

    private EtherTypes() {
    }

    static Decoder decoder(int type) {
        return switch (type) {
            case IPV4 -> Ipv4Decoder::decode;
            case ARP -> ArpDecoder::decode;
            case 0x8035 -> ArpDecoder::decodeReverse;
            case IPV6 -> Ipv6Decoder::decode;
            case 0x8100, 0x88a8, 0x9100 -> VlanDecoder::decode;
            default -> DataDecoder::decode;
        };
    }

    static String name(long type) {
        return switch ((int) type) {
            case IPV4 -> "IPv4";
            case ARP -> "ARP";
            case IPV6 -> "IPv6";
            case 0x8035 -> "RARP";
            case 0x8100 -> "802.1Q Virtual LAN";
            case 0x88a8 -> "802.1ad Provider Bridge (Q-in-Q)";
            case 0x8863 -> "PPPoE Discovery";
            case 0x8864 -> "PPPoE Session";
            case 0x8809 -> "Slow Protocols";
            case 0x88cc -> "802.1 Link Layer Discovery Protocol (LLDP)";
            case 0x88e5 -> "802.1AE (MACsec)";
            case 0x8847 -> "MPLS label switched packet";
            default -> "Unknown";
        };
    }

    /** The short name for the protocol column when nothing deeper is decoded. */
    static String protocol(int type) {
        return switch (type) {
            case 0x88cc -> "LLDP";
            case 0x88e5 -> "MACSEC";
            case 0x8847 -> "MPLS";
            case 0x8863 -> "PPPoED";
            case 0x8864 -> "PPPoES";
            default -> "0x" + HexFormat.of().toHexDigits((short) type);
        };
    }
}
