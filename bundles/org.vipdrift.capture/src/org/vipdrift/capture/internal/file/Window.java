package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.CaptureFileException;

/** Confined to one thread. A stretch of the file on the heap; frames are slices of it, so it is never written again. */
public final class Window {
    private final @Nullable OpenFile file;
    private final int ahead;
    private byte[] octets;
    private long base;

    /** @param ahead octets to read at once, where there are so many */
    public Window(OpenFile file, int ahead) {
        this.file = file;
        this.ahead = ahead;
        octets = new byte[0];
    }

    /** A stretch without a file behind it: there is no more than this. */
    Window(byte[] octets) {
        file = null;
        ahead = 0;
        this.octets = octets;
    }

    /**
     * Has so many octets from an offset of the file in memory.
     *
     * @return where in {@link #octets()} they start
     * @throws org.vipdrift.capture.file.CaptureFileException if the file ends before
     */
    int need(long offset, int count) throws IOException {
        if (offset < base || offset + count > base + octets.length) {
            OpenFile behind = file;
            if (behind == null) {
                throw new CaptureFileException("The packet's block ends before the packet.");
            }
            long there = Math.max(0, behind.size() - offset);
            octets = behind.exactly(offset, Math.max(count, (int) Math.min(ahead, there)));
            base = offset;
        }
        return (int) (offset - base);
    }

    /** Valid until the next call of {@link #need}. */
    byte[] octets() {
        return octets;
    }
}
