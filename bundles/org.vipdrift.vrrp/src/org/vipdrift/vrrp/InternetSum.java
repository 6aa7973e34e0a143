package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071) over octets and pseudo headers; 0 means that a sum with its checksum in place is right. */
final class InternetSum {
    private long sum;

    InternetSum add(ByteBuffer octets) {
        int end = octets.limit();
        int at = octets.position();
        for (; at + 1 < end; at += 2) {
            sum += octets.getShort(at) & 0xffff;
        }
        if (at < end) {
            sum += (octets.get(at) & 0xff) << 8;
        }
        return this;
    }

    /** RFC 9293 3.1 for IPv4, RFC 8200 8.1 for IPv6; both come to the same sum. */
    InternetSum addPseudoHeader(InetAddress source, InetAddress destination, int length) {
        add(ByteBuffer.wrap(source.getAddress())).add(ByteBuffer.wrap(destination.getAddress()));
        sum += Adverts.PROTOCOL + length;
        return this;
    }

    int checksum() {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (int) ~folded & 0xffff;
    }
}
