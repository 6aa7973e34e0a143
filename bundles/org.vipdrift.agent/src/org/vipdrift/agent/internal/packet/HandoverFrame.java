package org.vipdrift.agent.internal.packet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. A holder's signal to a target that it has released. The ethertype is the first of the two that IEEE Std 802 sets
 * aside for local use.
 *
 * <pre>
 *  0 destination MAC (6)   6 source MAC (6)   12 ethertype 88b5   14 "VDHO"   18 token (16)   34 zeros   60
 * </pre>
 */
record HandoverFrame(MacAddress source, String token) {
    static final int ETHERTYPE = 0x88B5;
    private static final byte[] MAGIC = "VDHO".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 14;
    private static final int READ = HEADER + MAGIC.length + Handover.TOKEN;
    /** Without the checksum, which the interface adds. */
    private static final int SHORTEST = 60;

    static byte[] of(MacAddress source, Handover to) {
        return ByteBuffer.allocate(SHORTEST).put(to.peer().octets()).put(source.octets()).putShort((short) ETHERTYPE)
                .put(MAGIC).put(HexFormat.of().parseHex(to.token())).array();
    }

    /** @return empty if it is too short or something else */
    static Optional<HandoverFrame> parse(ByteBuffer frame) {
        if (frame.remaining() < READ || (frame.getShort(frame.position() + 12) & 0xffff) != ETHERTYPE) {
            return Optional.empty();
        }
        byte[] bytes = new byte[READ];
        frame.get(frame.position(), bytes);
        ByteBuffer rest = ByteBuffer.wrap(bytes, HEADER, MAGIC.length);
        return rest.equals(ByteBuffer.wrap(MAGIC))
                ? Optional.of(new HandoverFrame(MacAddress.of(bytes, 6),
                        HexFormat.of().formatHex(bytes, HEADER + MAGIC.length, READ)))
                : Optional.empty();
    }
}
