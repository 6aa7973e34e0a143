package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.vipdrift.capture.Slice;

/** Confined to one thread. One record being put together, little-endian; grows as needed. */
final class BlockBuffer {
    private static final int START = 1 << 12;
    private static final int MOST_OPTION = 0xffff;
    private static final int FIRST_LEAD = 0xc0;
    private static final int CONTINUATION = 0x80;
    private ByteBuffer octets = ByteBuffer.allocate(START).order(ByteOrder.LITTLE_ENDIAN);

    /** Forgets what is in it. */
    BlockBuffer start() {
        octets.clear();
        return this;
    }

    /** Starts a pcapng block; {@link #endBlock} completes it. */
    BlockBuffer start(int type) {
        return start().i32(type).i32(0);
    }

    BlockBuffer endBlock() {
        int total = octets.position() + Blocks.TRAILER;
        octets.putInt(Blocks.TOTAL, total);
        return i32(total);
    }

    int length() {
        return octets.position();
    }

    BlockBuffer i16(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    BlockBuffer i32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    BlockBuffer i64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** As pcapng has times: the upper half first. */
    BlockBuffer time(long nanos) {
        return i32((int) (nanos >>> Integer.SIZE)).i32((int) nanos);
    }

    BlockBuffer bytes(Slice slice) {
        slice.copyTo(room(slice.length()));
        return this;
    }

    private BlockBuffer bytes(byte[] bytes, int length) {
        room(length).put(bytes, 0, length);
        return this;
    }

    BlockBuffer pad() {
        while (octets.position() % Integer.BYTES != 0) {
            room(1).put((byte) 0);
        }
        return this;
    }

    /** An option with a text, cut where it is too long for one; none if it is empty. */
    /** Nothing for an empty text. */
    BlockBuffer option(int code, String text) {
        return text.isEmpty() ? this : text(code, text);
    }

    /** Also an empty one is one. */
    BlockBuffer comment(String text) {
        return text(Blocks.COMMENT, text);
    }

    private BlockBuffer text(int code, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(utf8.length, MOST_OPTION);
        while (length < utf8.length && (utf8[length] & FIRST_LEAD) == CONTINUATION) {
            length--;
        }
        return i16(code).i16(length).bytes(utf8, length).pad();
    }

    BlockBuffer option(int code, byte value) {
        return i16(code).i16(1).bytes(new byte[] {value}, 1).pad();
    }

    BlockBuffer option(int code, int value) {
        return i16(code).i16(Integer.BYTES).i32(value);
    }

    BlockBuffer option(int code, long value) {
        return i16(code).i16(Long.BYTES).i64(value);
    }

    /** Ends the options, if any were put since the block had so many octets. */
    BlockBuffer endOptions(int from) {
        return length() > from ? i32(Blocks.END_OPTION) : this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(octets.array(), 0, octets.position());
    }

    private ByteBuffer room(int count) {
        if (octets.remaining() < count) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(octets.capacity() * 2, octets.position() + count)).order(
                    ByteOrder.LITTLE_ENDIAN);
            octets = larger.put(octets.flip());
        }
        return octets;
    }
}
