package org.vipdrift.capture.internal.file;

import java.util.Arrays;
import java.util.Objects;

/** Thread-safe for one adding thread and any number of reading ones: where each packet starts, 8 octets for each. */
final class PacketOffsets {
    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;
    private long[][] growing = new long[16][];
    private long added;
    private volatile long[][] chunks = growing;
    /** Written last and read first, so that what lies below it is seen. */
    private volatile long published;

    /** By the adding thread only. */
    void add(long offset) {
        int chunk = (int) (added >> SHIFT);
        if ((added & MASK) == 0) {
            startChunk(chunk);
        }
        growing[chunk][(int) added & MASK] = offset;
        added++;
    }

    private void startChunk(int chunk) {
        if (chunk == growing.length) {
            growing = Arrays.copyOf(growing, chunk * 2);
        }
        growing[chunk] = new long[MASK + 1];
        chunks = growing;
    }

    /** Lets the others see what was added, by the adding thread only. */
    void publish() {
        published = added;
    }

    /** How many were added, for the adding thread. */
    long added() {
        return added;
    }

    long size() {
        return published;
    }

    /** @throws IndexOutOfBoundsException if there is no such packet yet */
    long get(long index) {
        Objects.checkIndex(index, published);
        return chunks[(int) (index >> SHIFT)][(int) index & MASK];
    }
}
