package org.vipdrift.capture.internal.decode;

import java.net.InetAddress;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;

/**
 * Between whom an IP packet goes.
 *
 * @param hops time to live or hop limit
 */
record IpEnds(InetAddress source, InetAddress destination, int hops) {

    /**
     * The pseudo-header that upper checksums include: RFC 793 3.1 for IPv4, RFC 8200 8.1 for IPv6.
     *
     * @return its sum, not yet folded
     */
    long pseudoHeader(int protocol, int length) {
        return InternetChecksum.sum(Slice.of(source.getAddress())) + InternetChecksum.sum(
                Slice.of(destination.getAddress())) + protocol + (length >>> 16) + (length & 0xffff);
    }

    /** Fills the columns and returns the words for the layer's label. */
    String show(Columns columns) {
        String from = Addresses.text(source);
        String to = Addresses.text(destination);
        columns.ends(from, to);
        return "Src: " + from + ", Dst: " + to;
    }
}
