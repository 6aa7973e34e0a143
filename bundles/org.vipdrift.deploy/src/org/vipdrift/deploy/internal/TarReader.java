package org.vipdrift.deploy.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Confined to one thread. Walks through a tar archive (POSIX ustar, tar(5)) and knows of each entry its name, size and
 * first bytes:
 *
 * <pre>
 * header of 512 bytes:  0: name, 100 | 124: size, 12, octal | 156: type | 257: "ustar" | 345: prefix, 155
 * content, filled up to a multiple of 512 bytes;  two empty headers are the end
 * </pre>
 *
 * Names longer than a header holds (GNU and pax extensions) are cut, for no part we look for has one.
 */
final class TarReader {
    private static final int BLOCK = 512;
    private static final int START = 2048;
    private static final int MOST_ENTRIES = 50_000;
    private static final long LARGEST = 1L << 30;

    private final InputStream in;
    private final byte[] header = new byte[BLOCK];
    private String name = "";
    private byte[] start = new byte[0];
    private long total;
    private int entries;

    TarReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next entry and past its content; false at the end. */
    boolean next() throws IOException {
        readFully(header);
        if (header[0] == 0) {
            return false;
        }
        if (!"ustar".equals(text(257, 5)) || ++entries > MOST_ENTRIES) {
            throw new IOException("it is damaged, or no tar archive of a size we expect");
        }
        String prefix = text(345, 155);
        name = prefix.isEmpty() ? text(0, 100) : prefix + "/" + text(0, 100);
        long size = size();
        total += size;
        start = new byte[(int) Math.min(START, size)];
        readFully(start);
        skip((size + BLOCK - 1) / BLOCK * BLOCK - start.length);
        return true;
    }

    private long size() throws IOException {
        try {
            long size = Long.parseLong(text(124, 12).strip(), 8);
            if (size >= 0 && total + size <= LARGEST) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new IOException("it is damaged: an entry has no size", e);
        }
        throw new IOException("it is damaged, or larger than 1 GiB");
    }

    private String text(int offset, int length) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return new String(header, offset, end - offset, StandardCharsets.UTF_8);
    }

    private void readFully(byte[] bytes) throws IOException {
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            throw new EOFException("it ends too early");
        }
    }

    private void skip(long bytes) throws IOException {
        try {
            in.skipNBytes(bytes);
        } catch (EOFException e) {
            throw new EOFException("it ends too early");
        }
    }

    String name() {
        return name;
    }

    /** At most the first 2048 bytes of the entry's content. */
    byte[] start() {
        return Arrays.copyOf(start, start.length);
    }

    /** Bytes of all contents so far. */
    long total() {
        return total;
    }
}
