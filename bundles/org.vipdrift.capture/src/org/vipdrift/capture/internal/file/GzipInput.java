package org.vipdrift.capture.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Confined to one thread. What surrounds the deflated data of a gzip file (RFC 1952, little-endian):
 *
 * <pre>
 *  0      2    3      4           8    9    10
 *  +------+----+------+-----------+----+----+----------------------------------+ deflated +-------+--------+
 *  | 1f8b | 8  | flags| time      |    | os | extra? name\0? comment\0? check? |   ...    | CRC32 | length |
 *  +------+----+------+-----------+----+----+----------------------------------+          +-------+--------+
 * </pre>
 */
final class GzipInput implements AutoCloseable {
    static final int MAGIC = 0x1f8b;
    private static final int DEFLATE = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int AFTER_FLAGS = 6;
    private static final int MOST_TEXT = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private final PushbackInputStream in;
    /** What was read last, and how much of it. */
    private byte[] last = {};
    private int lastLength;
    private long position;

    GzipInput(InputStream in) {
        this.in = new PushbackInputStream(in, BUFFER);
    }

    long position() {
        return position;
    }

    /** Passes the next member's header; false at the end of the file. */
    boolean header() throws IOException, DamagedException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        in.unread(first);
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
        return true;
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException();
        }
        position++;
        return octet;
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

    /** Reads some octets of deflated data. */
    int some(byte[] into) throws IOException {
        int some = in.read(into);
        if (some < 0) {
            throw new EOFException();
        }
        last = into;
        lastLength = some;
        position += some;
        return some;
    }

    /** Gives back the last octets of what {@link #some} read. */
    void back(int count) throws IOException {
        in.unread(last, lastLength - count, count);
        position -= count;
    }

    /** Passes what follows the deflated data. */
    void trailer(int checksum, int length) throws IOException, DamagedException {
        long start = position;
        if (number() != checksum || number() != length) {
            throw new DamagedException(start, "the checksum is wrong");
        }
    }

    private int number() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | octet() << 24;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
