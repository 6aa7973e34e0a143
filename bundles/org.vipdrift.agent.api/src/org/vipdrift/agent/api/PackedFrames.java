package org.vipdrift.agent.api;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.vipdrift.core.InvalidValueException;

/**
 * Frames in one text, in Base64 (RFC 4648, section 4). Each is, in network order:
 *
 * <pre>
 * +------------------------------------------+-------------------+---------------------+--------+
 * | nanoseconds since 1970, host's clock (8) | octets on wire (4)| octets kept here (4)| octets |
 * +------------------------------------------+-------------------+---------------------+--------+
 * </pre>
 */
public final class PackedFrames {
    /** Octets before each frame. */
    public static final int HEADER = 16;
    public static final int LENGTH_AT = 8;

    private PackedFrames() {
    }

    /** Takes one frame after the other. */
    @FunctionalInterface
    public interface Sink {

        /** @param block holds the frame's octets, from {@code from} on; it may be kept, and is never changed */
        void frame(long epochNanos, int originalLength, byte[] block, int from, int length);
    }

    /** What lies between the buffer's position and its limit; the position is moved to the limit. */
    public static String text(ByteBuffer packed) {
        byte[] octets = new byte[packed.remaining()];
        packed.get(octets);
        return Base64.getEncoder().encodeToString(octets);
    }

    /**
     * Unpacks.
     *
     * @throws InvalidValueException if the text cannot be; the frames before the damage have been handed over
     */
    public static void read(String text, Sink sink) {
        ByteBuffer block = ByteBuffer.wrap(decoded(text));
        while (block.hasRemaining()) {
            if (block.remaining() < HEADER) {
                throw new InvalidValueException("The agent sent frames that end within a header.");
            }
            long time = block.getLong();
            int original = block.getInt();
            int length = block.getInt();
            if (length < 0 || length > block.remaining()) {
                throw new InvalidValueException("The agent sent a frame of " + Integer.toUnsignedString(length)
                        + " octets where " + block.remaining() + " are left.");
            }
            sink.frame(time, original, block.array(), block.position(), length);
            block.position(block.position() + length);
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("The agent sent frames that are not in Base64.");
        }
    }
}
