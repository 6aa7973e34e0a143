package org.vipdrift.capture.internal.decode;

/** What follows an IP header, by IANA's protocol numbers. */
final class IpProtocols {
    static final int ICMPV6 = 58;
    static final int VRRP = 112;

    private IpProtocols() {
    }

    static Decoder decoder(int protocol) {
        return switch (protocol) {
            case 1 -> IcmpDecoder::decode;
            case 4 -> Ipv4Decoder::decode;
            case 6 -> TcpDecoder::decode;
            case 17 -> UdpDecoder::decode;
            case 41 -> Ipv6Decoder::decode;
            case ICMPV6 -> Icmpv6Decoder::decode;
            case VRRP -> VrrpDecoder::decode;
            default -> DataDecoder::decode;
        };
    }

    static String name(long protocol) {
        return switch ((int) protocol) {
            case 0 -> "IPv6 Hop-by-Hop Option";
            case 1 -> "ICMP";
            case 2 -> "IGMP";
            case 4 -> "IPIP";
            case 6 -> "TCP";
            case 17 -> "UDP";
            case 41 -> "IPv6";
            case 43 -> "Routing Header for IPv6";
            case 44 -> "Fragment Header for IPv6";
            case 47 -> "Generic Routing Encapsulation";
            case 50 -> "Encap Security Payload";
            case 51 -> "Authentication Header";
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
    static String info(int protocol) {
        return name(protocol) + " (" + protocol + ")";
    }
}
