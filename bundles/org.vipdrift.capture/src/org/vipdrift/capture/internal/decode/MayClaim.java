package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** Sorts out by a few octets the many frames that carry neither ARP nor neighbour discovery. */
public final class MayClaim {
    private static final int TYPE = 12;
    private static final int NEXT_HEADER = 20;
    private static final int ICMPV6_TYPE = 54;
    private static final int SOLICITATION = 135;
    private static final int ADVERTISEMENT = 136;

    private MayClaim() {
    }

    /** Whether decoding it may yield a claim; when in doubt, yes. */
    public static boolean test(Frame frame) {
        Slice bytes = frame.bytes();
        if (frame.linkType() != Frame.ETHERNET || bytes.length() <= ICMPV6_TYPE) {
            return true;
        }
        return switch (bytes.u16(TYPE)) {
            case EtherTypes.IPV4 -> false;
            case EtherTypes.IPV6 -> mayBeNeighbour(bytes);
            default -> true;
        };
    }

    /** Neighbour discovery has no extension headers in practice; with one, the frame is decoded to see. */
    private static boolean mayBeNeighbour(Slice bytes) {
        return switch (bytes.u8(NEXT_HEADER)) {
            case IpProtocols.ICMPV6 -> bytes.u8(ICMPV6_TYPE) == SOLICITATION || bytes.u8(ICMPV6_TYPE) == ADVERTISEMENT;
            case 6, 17 -> false;
            default -> true;
        };
    }
}
