package org.vipdrift.capture.internal.file;

import java.io.IOException;

/** Confined to one thread. A stretch of the file on the heap; frames are slices of it, so it is never written again. */
public final class Window {
    private final OpenFile file;
    private final int ahead;
    private byte[] octets = {};
    private long base;

    /** @param ahead octets to read at once, where there are so many */
    public Window(OpenFile file, int ahead) {
        this.file = file;
        this.ahead = ahead;
    }

    /**
     * Has so many octets from an offset of the file in memory.
     *
     * @return where in {@link #octets()} they start
     * @throws org.vipdrift.capture.file.CaptureFileException if the file ends before
     */
    int need(long offset, int count) throws IOException {
        if (offset < base || offset + count > base + octets.length) {
            long there = Math.max(0, file.size() - offset);
            octets = file.exactly(offset, Math.max(count, (int) Math.min(ahead, there)));
            base = offset;
        }
        return (int) (offset - base);
    }

    /** Valid until the next call of {@link #need}. */
    byte[] octets() {
        return octets;
    }
}
