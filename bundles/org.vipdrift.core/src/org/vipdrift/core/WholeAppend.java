package org.vipdrift.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Adds to the end of a file that is read line by line. */
public final class WholeAppend {
    private WholeAppend() {
    }

    /** @throws IOException if it cannot be written, as on a full disk; then the file is as long as before */
    public static void to(FileChannel channel, ByteBuffer bytes) throws IOException {
        long before = channel.size();
        channel.position(before);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }
}
