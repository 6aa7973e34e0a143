package org.vipdrift.capture.ui.internal.model;

import java.util.HexFormat;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** Packets to test with. */
public final class Packets {
    /** h1 asks who has 198.51.100.100. */
    public static final Frame REQUEST = frame("ffffffffffff02005e10000108060001080006040001"
            + "02005e100001c633640b000000000000c6336464000000000000000000000000000000000000");
    /** h2 claims 198.51.100.100 by a request. */
    public static final Frame GRATUITOUS = frame("ffffffffffff02005e10000208060001080006040001"
            + "02005e100002c6336464ffffffffffffc6336464000000000000000000000000000000000000");
    /** h1 claims 198.51.100.100 by a reply. */
    public static final Frame GRATUITOUS_REPLY = frame("ffffffffffff02005e10000108060001080006040002"
            + "02005e100001c633646402005e100001c6336464000000000000000000000000000000000000");
    /** h2 answers that it has 198.51.100.100. */
    public static final Frame ANSWER = frame("02005e10000902005e10000208060001080006040002"
            + "02005e100002c633646402005e100009c6336463000000000000000000000000000000000000");
    /** h2 says in the name of h1 that h1 has 198.51.100.11. */
    public static final Frame FORGED = frame("ffffffffffff02005e10000208060001080006040002"
            + "02005e100001c633640b02005e100009c6336463000000000000000000000000000000000000");
    /** An ARP packet of 20 octets. */
    public static final Frame DAMAGED = frame(
            "ffffffffffff02005e10000108060001080006040001" + "02005e100001c633640b0000");

    private Packets() {
    }

    /** The same so many milliseconds later. */
    public static Frame later(Frame frame, long millis) {
        return new Frame(frame.bytes(), frame.originalLength(), frame.epochNanos() + millis * 1_000_000,
                frame.interfaceName(), frame.linkType());
    }

    private static Frame frame(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        return new Frame(Slice.of(octets), octets.length, 1_700_000_000_123_456_000L, "eth0", Frame.ETHERNET);
    }

    /** As many requests as wanted. */
    public static PacketRing ring(int capacity, int packets) {
        PacketRing ring = new PacketRing(capacity, Long.MAX_VALUE);
        for (int i = 0; i < packets; i++) {
            ring.add(i % 10 == 9 ? GRATUITOUS : REQUEST);
        }
        return ring;
    }
}
