package org.vipdrift.capture.internal.decode;

import java.net.InetAddress;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.Addresses;

/** Source and destination of an IP header. */
record IpEnds(InetAddress source, InetAddress destination) {

    /**
     * The pseudo-header that upper checksums include: RFC 793 3.1 for IPv4, RFC 8200 8.1 for IPv6.
     *
     * @return its sum, not yet folded
     */
    long pseudoHeader(int protocol, int length) {
        return InternetChecksum.sum(Slice.of(source.getAddress())) + InternetChecksum.sum(
                Slice.of(destination.getAddress())) + protocol + (length >>> 16) + (length & 0xffff);
    }

    void show(Columns columns) {
        columns.ends(Addresses.text(source), Addresses.text(destination));
    }
}
