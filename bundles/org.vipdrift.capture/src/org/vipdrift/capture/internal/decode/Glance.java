package org.vipdrift.capture.internal.decode;

import java.util.Set;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.decode.link.EtherTypes;

/**
 * What a few octets tell of a frame: which protocols it has at most. Only plain traffic over Ethernet is told apart, of
 * which there is most; nothing of it says who has which address.
 */
public enum Glance {
    /** Anything may be in it. */
    UNCLEAR, TCP("ip", "tcp"), UDP("ip", "udp"), PING("ip", "icmp"), ADVERT("ip", "vrrp", "carp"),
    /** Wireshark's ip.version is in these, too. */
    TCP6("ip", "ipv6", "tcp"), UDP6("ip", "ipv6", "udp");

    private static final Set<String> EVERYWHERE = Set.of("frame", "pkt_comment", "eth", "data", "_ws");
    private static final int TYPE = 12;
    private static final int IPV4 = 14;
    private static final int IPV4_PROTOCOL = 23;
    private static final int NEXT_HEADER = 20;
    private static final int BEHIND_IPV6 = 54;
    private static final int LEAST = BEHIND_IPV6 + 4;
    private final Set<String> protocols;

    Glance(String... protocols) {
        this.protocols = Set.of(protocols);
    }

    /** Whether a frame that looks like this can have a field of that name. */
    public boolean mayHold(String field) {
        int dot = field.indexOf('.');
        String protocol = dot < 0 ? field : field.substring(0, dot);
        return this == UNCLEAR || EVERYWHERE.contains(protocol) || protocols.contains(protocol);
    }

    public static Glance at(Frame frame) {
        Slice bytes = frame.bytes();
        if (frame.linkType() != Frame.ETHERNET || bytes.length() < LEAST) {
            return UNCLEAR;
        }
        return switch (bytes.u16(TYPE)) {
            case EtherTypes.IPV4 -> ipv4(bytes, IPV4 + 4 * (bytes.u8(IPV4) & 0xf));
            case EtherTypes.IPV6 -> ipv6(bytes);
            default -> UNCLEAR;
        };
    }

    private static Glance ipv4(Slice bytes, int payload) {
        return switch (bytes.u8(IPV4_PROTOCOL)) {
            case IpProtocols.TCP -> TCP;
            case IpProtocols.VRRP -> ADVERT;
            case IpProtocols.UDP -> isPlain(bytes, payload) ? UDP : UNCLEAR;
            case IpProtocols.ICMP -> payload < bytes.length() && isPing(bytes.u8(payload)) ? PING : UNCLEAR;
            default -> UNCLEAR;
        };
    }

    private static Glance ipv6(Slice bytes) {
        return switch (bytes.u8(NEXT_HEADER)) {
            case IpProtocols.TCP -> TCP6;
            case IpProtocols.UDP -> isPlain(bytes, BEHIND_IPV6) ? UDP6 : UNCLEAR;
            default -> UNCLEAR;
        };
    }

    private static boolean isPlain(Slice bytes, int udp) {
        return udp + 4 <= bytes.length() && !UdpPorts.areKnown(bytes.u16(udp), bytes.u16(udp + 2));
    }

    /** Others may quote a packet. */
    private static boolean isPing(int type) {
        return type == 0 || type == 8;
    }
}
