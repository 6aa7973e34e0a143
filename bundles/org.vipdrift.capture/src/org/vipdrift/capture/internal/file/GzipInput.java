package org.vipdrift.capture.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.Inflater;

/**
 * Confined to one thread. What surrounds the deflated data of a gzip file (RFC 1952, little-endian). Where the file ends
 * too early, nothing is passed, so that it can be tried again when the file has grown.
 *
 * <pre>
 *  0      2    3      4           8    9    10
 *  +------+----+------+-----------+----+----+----------------------------------+ deflated +-------+--------+
 *  | 1f8b | 8  | flags| time      |    | os | extra? name\0? comment\0? check? |   ...    | CRC32 | length |
 *  +------+----+------+-----------+----+----+----------------------------------+          +-------+--------+
 * </pre>
 */
final class GzipInput {
    static final int MAGIC = 0x1f8b;
    private static final int DEFLATE = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int AFTER_FLAGS = 6;
    private static final int MOST_TEXT = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private final OpenFile file;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    /** Of the next octet in the file. */
    private long position;

    /** Something that is all there, or is passed later. */
    private interface Whole {
        void pass() throws IOException, DamagedException;
    }

    GzipInput(OpenFile file) {
        this.file = file;
    }

    long position() {
        return position;
    }

    /**
     * Passes the next member's header.
     *
     * @return false at the end of the file
     * @throws EOFException if the file ends in it
     */
    boolean header() throws IOException, DamagedException {
        boolean more = fill();
        if (more) {
            whole(this::passHeader);
        }
        return more;
    }

    private void passHeader() throws IOException, DamagedException {
        long start = position;
        if ((octet() << 8 | octet()) != MAGIC || octet() != DEFLATE) {
            throw new DamagedException(start, "something else follows");
        }
        int flags = octet();
        skip(AFTER_FLAGS);
        if ((flags & HAS_EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        for (int text = flags & (HAS_NAME | HAS_COMMENT); text != 0; text &= text - 1) {
            skipText();
        }
        skip((flags & HAS_CHECK) != 0 ? 2 : 0);
    }

    private void whole(Whole part) throws IOException, DamagedException {
        long start = position;
        try {
            part.pass();
        } catch (EOFException e) {
            position = start;
            next = 0;
            filled = 0;
            throw e;
        }
    }

    /** Whether there is another octet. */
    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = file.read(position, buffer, BUFFER);
        }
        return next < filled;
    }

    private int octet() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        position++;
        return buffer[next++] & 0xff;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipText() throws IOException, DamagedException {
        long start = position;
        while (octet() != 0) {
            if (position - start > MOST_TEXT) {
                throw new DamagedException(start, "a name has no end");
            }
        }
    }

    /** Passes some deflated data on; they must not be used after the next call. */
    void some(Inflater inflater) throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, next, filled - next);
        position += filled - next;
        next = filled;
    }

    /** Gives back the last octets of what {@link #some} passed on. */
    void back(int count) {
        next -= count;
        position -= count;
    }

    /**
     * Passes what follows the deflated data.
     *
     * @throws EOFException if the file ends in it
     */
    void trailer(int checksum, int length) throws IOException, DamagedException {
        whole(() -> {
            long start = position;
            if (number() != checksum || number() != length) {
                throw new DamagedException(start, "the checksum is wrong");
            }
        });
    }

    private int number() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | octet() << 24;
    }
}
