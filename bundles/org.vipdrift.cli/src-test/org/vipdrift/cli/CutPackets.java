package org.vipdrift.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes many packets of few: each as long as it may be from an Ethernet header on, once with that as its original
 * length and once with its own.
 *
 * <pre>
 *  0         4         8         12        16
 *  +---------+---------+---------+---------+--------...
 *  | seconds | part    | captured| original| octets
 *  +---------+---------+---------+---------+--------...
 * </pre>
 */
final class CutPackets {
    private static final int HEADER = 24;
    private static final int RECORD = 16;
    private static final int CAPTURED = 8;
    private static final int SHORTEST = 14;
    private static final int MOST = 4 << 20;
    private final ByteBuffer out = ByteBuffer.allocate(MOST).order(ByteOrder.LITTLE_ENDIAN);

    private CutPackets() {
    }

    /** @param pcap little-endian */
    static byte[] of(byte[] pcap) {
        CutPackets cut = new CutPackets();
        ByteBuffer in = ByteBuffer.wrap(pcap).order(ByteOrder.LITTLE_ENDIAN);
        cut.out.put(pcap, 0, HEADER);
        for (int at = HEADER; at < pcap.length;) {
            int length = in.getInt(at + CAPTURED);
            for (int kept = SHORTEST; kept <= length; kept++) {
                cut.add(in, at, kept, kept);
                cut.add(in, at, kept, length);
            }
            at += RECORD + length;
        }
        byte[] all = new byte[cut.out.position()];
        cut.out.get(0, all);
        return all;
    }

    private void add(ByteBuffer in, int at, int kept, int original) {
        out.put(in.slice(at, CAPTURED)).putInt(kept).putInt(original).put(in.slice(at + RECORD, kept));
    }
}
