package org.vipdrift.capture.internal.tree;

import java.net.InetAddress;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;

/**
 * Between whom an IP packet goes.
 *
 * @param from octets of the source's address, 4 or 16
 * @param to octets of the destination's, as many
 * @param hops time to live or hop limit
 * @param whole whether all of the packet's payload is there: neither cut nor a fragment
 */
public record IpEnds(Slice from, Slice to, int hops, boolean whole) {
    private static final int IPV4_GROUPS = 0xe;
    private static final int IPV6_GROUPS = 0xff;

    /**
     * The pseudo-header that upper checksums include: RFC 9293 3.1 for IPv4, RFC 8200 8.1 for IPv6.
     *
     * @return its sum, not yet folded
     */
    public long pseudoHeader(int protocol, int length) {
        return InternetChecksum.sum(from) + InternetChecksum.sum(to) + protocol + (length >>> 16) + (length & 0xffff);
    }

    public boolean isIpv4() {
        return from.length() == IpText.IPV4;
    }

    public InetAddress source() {
        return address(from);
    }

    public InetAddress destination() {
        return address(to);
    }

    /** Whether the source is a multicast address, RFC 1112 4 and RFC 4291 2.7. */
    public boolean isFromGroup() {
        return isIpv4() ? from.u8(0) >> 4 == IPV4_GROUPS : from.u8(0) == IPV6_GROUPS;
    }

    /** "Src: 198.51.100.11, Dst: 198.51.100.12". */
    public String words() {
        return "Src: " + Addresses.text(source()) + ", Dst: " + Addresses.text(destination());
    }

    private static InetAddress address(Slice octets) {
        return octets.length() == IpText.IPV4 ? octets.ipv4(0) : octets.ipv6(0);
    }
}
