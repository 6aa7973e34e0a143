package org.vipdrift.failover.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Confined to one thread, which holds the file's lock. The end of a journal: finds the hash to go on from, and sees to it
 * that nothing is ever appended to a torn line. A last line without line feed that is genuine gets its line feed; any
 * other is moved to {@code FILE.torn}, where it is kept.
 */
final class Tail {

    private final Path file;
    private final FileChannel channel;

    Tail(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Afterwards the file ends with a line feed, or is empty. @return the hash the next line follows from */
    String mend() throws IOException {
        long end = channel.size();
        long start = Math.max(0, end - LineReader.LONGEST - 2L);
        byte[] bytes = read(start, (int) (end - start));
        int feed = lastFeed(bytes, bytes.length);
        if (feed + 1 < bytes.length) {
            String rest = text(bytes, feed + 1, bytes.length);
            Optional<Line> whole = Line.parse(rest).filter(Line::isGenuine);
            if (whole.isPresent()) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), end);
                return whole.get().hash();
            }
            setAside(bytes, feed + 1, start);
            return mend();
        }
        return lastHash(bytes, feed);
    }

    private byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // until the buffer is full or the file ends
        }
        return buffer.array();
    }

    private void setAside(byte[] bytes, int from, long start) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".torn");
        byte[] torn = Arrays.copyOfRange(bytes, from, bytes.length);
        Files.write(aside, torn, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        Files.write(aside, new byte[] {'\n'}, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        channel.truncate(start + from);
        channel.force(true);
    }

    /** The hash of the last line that is genuine, looking back over damaged ones. */
    private static String lastHash(byte[] bytes, int feed) {
        for (int end = feed; end >= 0;) {
            int before = lastFeed(bytes, end);
            Optional<Line> line = Line.parse(text(bytes, before + 1, end)).filter(Line::isGenuine);
            if (line.isPresent()) {
                return line.get().hash();
            }
            end = before;
        }
        return Line.START;
    }

    /** The place of the last line feed before {@code end}, -1 if there is none. */
    private static int lastFeed(byte[] bytes, int end) {
        int i = end - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
