package org.vipdrift.capture.file;

import java.io.IOException;
import org.vipdrift.capture.internal.file.OpenFile;
import org.vipdrift.capture.internal.file.Window;

/**
 * Confined to one thread. Reads ahead, so that packets are quick one after the other. Their bytes are parts of a larger
 * array: keep the number, not the frame.
 */
public final class PacketReader {
    private static final int AHEAD = 1 << 18;
    private final CaptureFile file;
    private final Window window;

    PacketReader(CaptureFile file, OpenFile octets) {
        this.file = file;
        window = new Window(octets, AHEAD);
    }

    /** As {@link CaptureFile#packet(long)}. */
    public FilePacket packet(long index) throws IOException {
        return file.packet(index, window);
    }
}
