package org.vipdrift.capture.internal.decode.link;

import java.util.HexFormat;

/** The numbers of IEEE 802 for what follows an Ethernet or VLAN header. */
public final class EtherTypes {
    public static final int IPV4 = 0x0800;
    public static final int ARP = 0x0806;
    public static final int RARP = 0x8035;
    public static final int IPV6 = 0x86dd;
    public static final int VLAN = 0x8100;
    public static final int PROVIDER_VLAN = 0x88a8;
    /** What some switches used for the outer tag before 802.1ad. */
    public static final int OLD_PROVIDER_VLAN = 0x9100;
    /** Ethernet in a tunnel, RFC 7348 and others. */
    public static final int BRIDGED_ETHERNET = 0x6558;
    /** Smaller numbers are lengths of IEEE 802.3 frames. */
    static final int LOWEST = 1536;

    private EtherTypes() {
    }

    public static String name(long type) {
        return switch ((int) type) {
            case IPV4 -> "IPv4";
            case ARP -> "ARP";
            case IPV6 -> "IPv6";
            case RARP -> "RARP";
            case VLAN -> "802.1Q Virtual LAN";
            case PROVIDER_VLAN -> "802.1ad Provider Bridge (Q-in-Q)";
            case OLD_PROVIDER_VLAN -> "Old provider bridge (Q-in-Q)";
            case BRIDGED_ETHERNET -> "Transparent Ethernet bridging";
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
            case IPV4 -> "0x0800";
            case ARP -> "0x0806";
            case IPV6 -> "0x86dd";
            case 0x88cc -> "LLDP";
            case 0x88e5 -> "MACSEC";
            case 0x8847 -> "MPLS";
            case 0x8863 -> "PPPoED";
            case 0x8864 -> "PPPoES";
            default -> "0x" + HexFormat.of().toHexDigits((short) type);
        };
    }
}
