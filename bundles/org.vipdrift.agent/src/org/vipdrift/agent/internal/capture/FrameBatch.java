package org.vipdrift.agent.internal.capture;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.api.PackedFrames;

/** Confined to one thread. Frames on their way out, packed as {@link PackedFrames} says, in memory of a fixed size. */
final class FrameBatch {
    /** So much is sent at once, and one frame more. */
    private static final int ENOUGH = 64 << 10;
    private static final int MOST_FRAMES = 500;
    private static final int MACS = 12;
    private static final int TAG = 4;
    private static final ValueLayout.OfLong LONG = JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment memory;
    private final int snapLength;
    /** Sees frames with their tags and beyond what is kept of them; null if all pass. */
    private final @Nullable FrameProgram program;
    private int used;
    private int frames;

    FrameBatch(Arena arena, FrameCaptureOrder order) {
        snapLength = order.snapLength();
        program = order.taggedFilter().isEmpty() ? null : new FrameProgram(order.taggedFilter());
        memory = arena.allocate(ENOUGH + PackedFrames.HEADER + FrameCaptureOrder.LONGEST_SNAP + TAG, Long.BYTES);
    }

    boolean isFull() {
        return used >= ENOUGH || frames >= MOST_FRAMES;
    }

    int frames() {
        return frames;
    }

    /** Octets of the frames, without what is packed beside them. */
    int octets() {
        return used - frames * PackedFrames.HEADER;
    }

    /** Where the octets of the next frame go; only while the batch is not full. */
    MemorySegment room() {
        return memory.asSlice((long) used + PackedFrames.HEADER,
                program == null ? snapLength : FrameCaptureOrder.LONGEST_SNAP);
    }

    /**
     * The frame in the room is complete.
     *
     * @return whether it passes; else its room is free again
     */
    boolean add(FrameMessage message, int length) {
        int there = length;
        int original = Math.max(length, message.originalLength());
        if (message.tag() != 0 && length >= MACS) {
            insert(message.tag(), length);
            there += TAG;
            original += TAG;
        }
        FrameProgram asked = program;
        if (asked != null && !asked.passes(memory.asSlice((long) used + PackedFrames.HEADER, there), original)) {
            return false;
        }
        int kept = Math.min(there, snapLength);
        memory.set(LONG, used, message.epochNanos());
        memory.set(INT, used + PackedFrames.LENGTH_AT, original);
        memory.set(INT, used + PackedFrames.LENGTH_AT + Integer.BYTES, kept);
        used += PackedFrames.HEADER + kept;
        frames++;
        return true;
    }

    /** The tag stands behind the two MAC addresses. */
    private void insert(int tag, int length) {
        long at = (long) used + PackedFrames.HEADER + MACS;
        MemorySegment.copy(memory, at, memory, at + TAG, length - MACS);
        memory.set(INT, at, tag);
    }

    /** All frames as text; the batch is empty then. */
    String take() {
        String text = PackedFrames.text(memory.asSlice(0, used).asByteBuffer());
        used = 0;
        frames = 0;
        return text;
    }
}
