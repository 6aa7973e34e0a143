package org.vipdrift.capture.internal.drift;

import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.decode.link.EtherTypes;

/** Sorts out by a few octets the many frames that carry no advert of a virtual router. */
final class MayAdvertise {
    private static final int TYPE = 12;
    private static final int IPV4 = 14;
    private static final int IPV4_PROTOCOL = 23;
    private static final int NEXT_HEADER = 20;
    private static final int BEHIND_IPV6 = 54;

    private MayAdvertise() {
    }

    /** Whether decoding it may yield an advert; when in doubt, yes. */
    static boolean test(Frame frame) {
        Slice bytes = frame.bytes();
        if (frame.linkType() != Frame.ETHERNET) {
            return true;
        }
        if (bytes.length() < BEHIND_IPV6 - 20) {
            return false;
        }
        return switch (bytes.u16(TYPE)) {
            case EtherTypes.IPV4 -> inIp(bytes.u8(IPV4_PROTOCOL), bytes, IPV4 + 4 * (bytes.u8(IPV4) & 0xf));
            case EtherTypes.IPV6 -> inIp(bytes.u8(NEXT_HEADER), bytes, BEHIND_IPV6);
            case EtherTypes.VLAN, EtherTypes.OLD_PROVIDER_VLAN, EtherTypes.PROVIDER_VLAN -> true;
            default -> false;
        };
    }

    private static boolean inIp(int protocol, Slice bytes, int payload) {
        return switch (protocol) {
            case IpProtocols.VRRP, IpProtocols.AUTHENTICATION -> true;
            case IpProtocols.UDP -> payload + 4 <= bytes.length() && isRouters(bytes.u16(payload + 2));
            default -> false;
        };
    }

    /** HSRP over IPv4 and IPv6, GLBP. */
    private static boolean isRouters(int port) {
        return port == 1985 || port == 2029 || port == 3222;
    }
}
