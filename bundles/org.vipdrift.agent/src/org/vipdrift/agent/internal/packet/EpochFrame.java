package org.vipdrift.agent.internal.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. A holder's word to the agents on its segment, under which epoch it holds a virtual router's VIPs: adverts have no
 * room for it. Ethertype as in {@link HandoverFrame}.
 *
 * <pre>
 *  0 ff:ff:ff:ff:ff:ff (6)  6 source MAC (6)  12 ethertype 88b5  14 "VDEP"  18 family, 4 or 6  19 VRID  20 epoch (8)  28 zeros  60
 * </pre>
 */
record EpochFrame(boolean ipv4, int virtualRouterId, Epoch epoch) {
    static final int ETHERTYPE = HandoverFrame.ETHERTYPE;
    private static final byte[] MAGIC = "VDEP".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC_AT = 14;
    private static final int READ = 28;
    private static final int SHORTEST = 60;

    byte[] from(MacAddress source) {
        byte[] everybody = new byte[6];
        Arrays.fill(everybody, (byte) 0xff);
        return ByteBuffer.allocate(SHORTEST).put(everybody).put(source.octets()).putShort((short) ETHERTYPE).put(MAGIC)
                .put((byte) (ipv4 ? 4 : 6)).put((byte) virtualRouterId).putLong(epoch.number()).array();
    }

    /** @return empty if it is too short or something else */
    static Optional<EpochFrame> parse(ByteBuffer frame) {
        int at = frame.position();
        if (frame.remaining() < READ || (frame.getShort(at + 12) & 0xffff) != ETHERTYPE
                || !frame.slice(at + MAGIC_AT, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                || frame.get(at + 18) != 4 && frame.get(at + 18) != 6 || frame.getLong(at + 20) < 0) {
            return Optional.empty();
        }
        return Optional.of(new EpochFrame(frame.get(at + 18) == 4, frame.get(at + 19) & 0xff,
                new Epoch(frame.getLong(at + 20))));
    }
}
