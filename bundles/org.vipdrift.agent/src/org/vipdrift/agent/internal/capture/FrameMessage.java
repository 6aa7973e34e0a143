package org.vipdrift.agent.internal.capture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Confined to one thread. What recvmsg(2) tells of a frame beside its octets.
 *
 * <pre>
 * struct msghdr:  name 8, namelen 4 (+4), iov 8, iovlen 8, control 8, controllen 8, flags 4 (+4)
 * struct iovec:   base 8, length 8
 * struct cmsghdr: length 8, level 4, type 4, data; each begins at a multiple of 8
 * struct tpacket_auxdata: status 4, len 4, snaplen 4, mac 2, net 2, vlan_tci 2, vlan_tpid 2
 * struct timespec: seconds 8, nanoseconds 8
 * struct sockaddr_ll: family 2, protocol 2, ifindex 4, hatype 2, pkttype 1, halen 1, addr 8
 * </pre>
 */
final class FrameMessage {
    static final int SOL_PACKET = 263;
    static final int PACKET_AUXDATA = 8;
    static final int SOL_SOCKET = 1;
    static final int SO_TIMESTAMPNS = 35;
    private static final int HEADER = 56;
    private static final int NAME_LENGTH = 8;
    private static final int IOV = 16;
    private static final int CONTROL_LENGTH = 40;
    private static final int CMSG = 16;
    private static final int SOCKADDR_LL = 20;
    private static final int PACKET_TYPE = 10;
    private static final int PACKET_OUTGOING = 4;
    private static final int CONTROL = 128;
    private static final int VLAN_VALID = 1 << 4;
    private static final int VLAN_TPID_VALID = 1 << 6;
    private static final int CUSTOMER_TAG = 0x8100;
    private static final long NANOS = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final MemorySegment header;
    private final MemorySegment name;
    private final MemorySegment iov;
    private final MemorySegment control;
    private long epochNanos;
    private int originalLength;
    private int tag;

    FrameMessage(Arena arena) {
        header = arena.allocate(HEADER, Long.BYTES);
        name = arena.allocate(SOCKADDR_LL, Long.BYTES);
        iov = arena.allocate(2L * Long.BYTES, Long.BYTES);
        control = arena.allocate(CONTROL, Long.BYTES);
        header.set(ADDRESS, 0, name);
        header.set(ADDRESS, IOV, iov);
        header.set(JAVA_LONG, IOV + 8, 1);
        header.set(ADDRESS, IOV + 16, control);
    }

    /** The struct msghdr for the next frame, whose octets go into the segment. */
    MemorySegment into(MemorySegment octets) {
        iov.set(ADDRESS, 0, octets);
        iov.set(JAVA_LONG, Long.BYTES, octets.byteSize());
        header.set(JAVA_INT, NAME_LENGTH, SOCKADDR_LL);
        header.set(JAVA_LONG, CONTROL_LENGTH, CONTROL);
        return header;
    }

    /** Takes in what the kernel wrote beside a frame of so many octets. */
    void arrived(int length) {
        epochNanos = System.currentTimeMillis() * MILLI;
        originalLength = length;
        tag = 0;
        long end = Math.min(CONTROL, header.get(JAVA_LONG, CONTROL_LENGTH));
        for (long at = 0; at + CMSG <= end;) {
            long size = control.get(JAVA_LONG, at);
            if (size < CMSG || at + size > end) {
                return;
            }
            learn(control.get(JAVA_INT, at + 8), control.get(JAVA_INT, at + 12),
                    control.asSlice(at + CMSG, size - CMSG));
            at += size + Long.BYTES - 1 & -Long.BYTES;
        }
    }

    private void learn(int level, int type, MemorySegment data) {
        if (level == SOL_SOCKET && type == SO_TIMESTAMPNS) {
            epochNanos = data.get(JAVA_LONG, 0) * NANOS + data.get(JAVA_LONG, 8);
        } else if (level == SOL_PACKET && type == PACKET_AUXDATA) {
            originalLength = data.get(JAVA_INT, 4);
            int status = data.get(JAVA_INT, 0);
            if ((status & VLAN_VALID) != 0) {
                int tpid = (status & VLAN_TPID_VALID) != 0 ? data.get(JAVA_SHORT, 18) & 0xffff : CUSTOMER_TAG;
                tag = tpid << 16 | data.get(JAVA_SHORT, 16) & 0xffff;
            }
        }
    }

    long epochNanos() {
        return epochNanos;
    }

    /** Octets on the wire, without the tag that the kernel took off. */
    int originalLength() {
        return originalLength;
    }

    /** The 802.1Q or 802.1ad tag that the kernel took off the frame, as it was on the wire; 0 if there was none. */
    int tag() {
        return tag;
    }

    /** Whether this host has sent it. */
    boolean isOutgoing() {
        return name.get(JAVA_BYTE, PACKET_TYPE) == PACKET_OUTGOING;
    }
}
