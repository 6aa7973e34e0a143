package org.vipdrift.capture.internal.tree;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;

/**
 * Between whom an IP packet goes.
 *
 * @param hops time to live or hop limit
 * @param whole whether all of the packet's payload is there: neither cut nor a fragment
 */
public record IpEnds(InetAddress source, InetAddress destination, int hops, boolean whole) {

    /**
     * The pseudo-header that upper checksums include: RFC 9293 3.1 for IPv4, RFC 8200 8.1 for IPv6.
     *
     * @return its sum, not yet folded
     */
    public long pseudoHeader(int protocol, int length) {
        return InternetChecksum.sum(Slice.of(source.getAddress())) + InternetChecksum.sum(
                Slice.of(destination.getAddress())) + protocol + (length >>> 16) + (length & 0xffff);
    }

    public boolean isIpv4() {
        return source instanceof Inet4Address;
    }

    /** "Src: 198.51.100.11, Dst: 198.51.100.12". */
    public String words() {
        return "Src: " + Addresses.text(source) + ", Dst: " + Addresses.text(destination);
    }
}
