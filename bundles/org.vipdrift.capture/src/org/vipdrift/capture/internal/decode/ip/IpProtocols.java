package org.vipdrift.capture.internal.decode.ip;

/** What follows an IP header, by IANA's protocol numbers. */
public final class IpProtocols {
    public static final int ICMP = 1;
    public static final int IPV4 = 4;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int IPV6 = 41;
    public static final int AUTHENTICATION = 51;
    public static final int ICMPV6 = 58;
    public static final int VRRP = 112;

    private IpProtocols() {
    }

    public static String name(long protocol) {
        return switch ((int) protocol) {
            case 0 -> "IPv6 Hop-by-Hop Option";
            case ICMP -> "ICMP";
            case 2 -> "IGMP";
            case IPV4 -> "IPIP";
            case TCP -> "TCP";
            case UDP -> "UDP";
            case IPV6 -> "IPv6";
            case 43 -> "Routing Header for IPv6";
            case 44 -> "Fragment Header for IPv6";
            case 47 -> "Generic Routing Encapsulation";
            case 50 -> "Encap Security Payload";
            case AUTHENTICATION -> "Authentication Header";
            case ICMPV6 -> "ICMPv6";
            case 59 -> "No Next Header for IPv6";
            case 60 -> "Destination Options for IPv6";
            case 89 -> "OSPF IGP";
            case 103 -> "PIM";
            case VRRP -> "VRRP";
            case 132 -> "SCTP";
            default -> "Unknown";
        };
    }

    /** The words for the info column when nothing deeper is decoded. */
    static String info(long protocol) {
        return name(protocol) + " (" + protocol + ")";
    }
}
