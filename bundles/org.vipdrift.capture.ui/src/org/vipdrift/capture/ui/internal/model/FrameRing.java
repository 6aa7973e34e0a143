package org.vipdrift.capture.ui.internal.model;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/**
 * Written by one thread at a time, read by any. Frames by their place, as a few large arrays: as objects of their own each of them would
 * be gone through whenever the JVM collects young garbage, which a flood makes it do several times a second, and a person
 * would see it. Octets are appended to chunks, of which none is written to again where a frame lies; a chunk goes with the
 * last frame in it.
 */
final class FrameRing {
    private static final int CHUNK = 1 << 18;
    /** A frame of more octets has an array of its own, so that no more than an eighth of a chunk stays empty. */
    private static final int LARGE = CHUNK / 8;
    private final byte[] @Nullable [] chunks;
    private final int[] offsets;
    private final int[] lengths;
    private final int[] originalLengths;
    private final int[] linkTypes;
    private final long[] times;
    private final @Nullable String[] interfaces;
    private ByteBuffer chunk = ByteBuffer.allocate(0);

    FrameRing(int places) {
        chunks = new byte[places][];
        offsets = new int[places];
        lengths = new int[places];
        originalLengths = new int[places];
        linkTypes = new int[places];
        times = new long[places];
        interfaces = new String[places];
    }

    int places() {
        return chunks.length;
    }

    void put(int place, Frame frame) {
        lengths[place] = frame.bytes().length();
        if (lengths[place] > LARGE) {
            chunks[place] = frame.bytes().copy();
            offsets[place] = 0;
        } else {
            append(place, frame.bytes());
        }
        originalLengths[place] = frame.originalLength();
        linkTypes[place] = frame.linkType();
        times[place] = frame.epochNanos();
        interfaces[place] = frame.interfaceName();
    }

    private void append(int place, Slice octets) {
        if (chunk.remaining() < octets.length()) {
            chunk = ByteBuffer.allocate(CHUNK);
        }
        chunks[place] = chunk.array();
        offsets[place] = chunk.position();
        octets.copyTo(chunk);
    }

    /** Octets of the frame there, 0 if there is none. */
    int length(int place) {
        return lengths[place];
    }

    /**
     * Absent if there is none.
     *
     * @param kept asked after the reading: whether nobody has written to the place meanwhile
     */
    @Nullable
    Frame get(int place, BooleanSupplier kept) {
        byte[] in = chunks[place];
        int offset = offsets[place];
        int length = lengths[place];
        int originalLength = originalLengths[place];
        int linkType = linkTypes[place];
        long time = times[place];
        String where = interfaces[place];
        VarHandle.loadLoadFence();
        return in == null || where == null || !kept.getAsBoolean() ? null
                : new Frame(Slice.of(in, offset, length), originalLength, time, where, linkType);
    }

    void remove(int place) {
        chunks[place] = null;
        lengths[place] = 0;
    }
}
