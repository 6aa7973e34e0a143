package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.decode.link.EtherTypes;

/** Sorts out by a few octets the many frames that carry neither ARP nor neighbour discovery, nor a tunnel with them. */
public final class MayClaim {
    private static final int TYPE = 12;
    private static final int IPV4 = 14;
    private static final int IPV4_PROTOCOL = 23;
    private static final int NEXT_HEADER = 20;
    private static final int BEHIND_IPV6 = 54;
    private static final int SOLICITATION = 135;
    private static final int ADVERTISEMENT = 136;

    private MayClaim() {
    }

    /** Whether decoding it may yield a claim; when in doubt, yes. */
    public static boolean test(Frame frame) {
        Slice bytes = frame.bytes();
        if (frame.linkType() != Frame.ETHERNET || bytes.length() < BEHIND_IPV6 + 4) {
            return true;
        }
        return switch (bytes.u16(TYPE)) {
            case EtherTypes.IPV4 -> mayInIpv4(bytes);
            case EtherTypes.IPV6 -> mayInIpv6(bytes);
            default -> true;
        };
    }

    private static boolean mayInIpv4(Slice bytes) {
        int payload = IPV4 + 4 * (bytes.u8(IPV4) & 0xf);
        return switch (bytes.u8(IPV4_PROTOCOL)) {
            case IpProtocols.UDP -> payload + 4 > bytes.length() || isTunnel(bytes, payload);
            case IpProtocols.ICMP, IpProtocols.TCP, IpProtocols.VRRP -> false;
            default -> true;
        };
    }

    /** Neighbour discovery has no extension headers in practice; with one, the frame is decoded to see. */
    private static boolean mayInIpv6(Slice bytes) {
        return switch (bytes.u8(NEXT_HEADER)) {
            case IpProtocols.ICMPV6 ->
                bytes.u8(BEHIND_IPV6) == SOLICITATION || bytes.u8(BEHIND_IPV6) == ADVERTISEMENT;
            case IpProtocols.UDP -> isTunnel(bytes, BEHIND_IPV6);
            case IpProtocols.TCP, IpProtocols.VRRP -> false;
            default -> true;
        };
    }

    private static boolean isTunnel(Slice bytes, int udp) {
        return UdpPorts.isTunnel(bytes.u16(udp)) || UdpPorts.isTunnel(bytes.u16(udp + 2));
    }
}
