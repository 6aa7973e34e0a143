package org.vipdrift.failover.internal.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one thread. Reads a file line by line in bounded memory. */
final class LineReader implements AutoCloseable {

    /** No line of ours is longer; of a longer one the rest is skipped. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;

    LineReader(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** @param ended whether a line feed follows; the last line of a whole file has one */
    record Raw(String text, boolean ended, boolean tooLong) {
    }

    /** The next line, null at the end. */
    @Nullable
    Raw next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            tooLong |= bytes.size() >= LONGEST;
            if (!tooLong) {
                bytes.write(b);
            }
        }
        return new Raw(bytes.toString(StandardCharsets.UTF_8), b == '\n', tooLong);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
