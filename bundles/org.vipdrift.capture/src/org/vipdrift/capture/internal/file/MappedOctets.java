package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Confined to one thread. A file through a mapping that slides along it, so that a file of any size takes little of the
 * memory. Whoever cuts the file meanwhile causes an {@link InternalError} at the next read or soon after it.
 */
final class MappedOctets implements AutoCloseable {
    private static final long WINDOW = 64L << 20;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long U32 = 0xffff_ffffL;
    private final FileChannel channel;
    private final long size;
    private Arena arena = Arena.ofConfined();
    private MemorySegment segment = MemorySegment.NULL;
    private long base;
    private long length;

    MappedOctets(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        size = channel.size();
    }

    /** Octets the file had when this was made; no more are looked at. */
    long size() {
        return size;
    }

    /** @param at an offset at least 4 before the end */
    int i32(long at, boolean big) throws IOException {
        long local = at - base;
        if (local < 0 || local > length - Integer.BYTES) {
            move(at);
            local = 0;
        }
        int value = segment.get(INT, local);
        return big ? Integer.reverseBytes(value) : value;
    }

    long u32(long at, boolean big) throws IOException {
        return i32(at, big) & U32;
    }

    private void move(long at) throws IOException {
        arena.close();
        arena = Arena.ofConfined();
        length = Math.min(WINDOW, size - at);
        segment = channel.map(MapMode.READ_ONLY, at, length, arena);
        base = at;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
