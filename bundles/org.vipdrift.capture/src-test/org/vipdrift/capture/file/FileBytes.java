package org.vipdrift.capture.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts capture files together octet by octet, independently of the code that writes them. */
final class FileBytes {
    static final int ETHERNET = 1;
    private final ByteBuffer out = ByteBuffer.allocate(1 << 16);

    static FileBytes of(boolean big) {
        return new FileBytes().order(big);
    }

    FileBytes order(boolean big) {
        out.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return this;
    }

    FileBytes i16(int value) {
        out.putShort((short) value);
        return this;
    }

    FileBytes i32(long value) {
        out.putInt((int) value);
        return this;
    }

    FileBytes i64(long value) {
        out.putLong(value);
        return this;
    }

    FileBytes octets(byte... octets) {
        out.put(octets);
        return this;
    }

    int length() {
        return out.position();
    }

    byte[] bytes() {
        byte[] all = new byte[out.position()];
        out.get(0, all);
        return all;
    }

    /** A packet's octets: as many, all of them the same. */
    static byte[] filled(int length, int octet) {
        byte[] octets = new byte[length];
        java.util.Arrays.fill(octets, (byte) octet);
        return octets;
    }

    // pcap

    FileBytes pcapHeader(int magic, int minor, int snapLength, int linkType) {
        return i32(magic).i16(2).i16(minor).i64(0).i32(snapLength).i32(linkType);
    }

    FileBytes pcapPacket(long seconds, long part, int original, byte... octets) {
        return i32(seconds).i32(part).i32(octets.length).i32(original).octets(octets);
    }

    // pcapng

    FileBytes block(int type, byte... body) {
        int total = 12 + (body.length + 3) / 4 * 4;
        return i32(type).i32(total).octets(body).octets(new byte[total - 12 - body.length]).i32(total);
    }

    FileBytes section(byte... options) {
        return block(0x0a0d0d0a, part().i32(0x1a2b3c4d).i16(1).i16(0).i64(-1).octets(options).bytes());
    }

    FileBytes describe(int linkType, int snapLength, byte... options) {
        return block(1, part().i16(linkType).i16(0).i32(snapLength).octets(options).bytes());
    }

    FileBytes enhanced(int id, long ticks, int original, byte[] octets, byte... options) {
        return block(6, part().i32(id).i32(ticks >>> 32).i32(ticks).i32(octets.length).i32(original).octets(octets)
                .pad().octets(options).bytes());
    }

    FileBytes obsolete(int id, int drops, long ticks, byte[] octets, byte... options) {
        return block(2, part().i16(id).i16(drops).i32(ticks >>> 32).i32(ticks).i32(octets.length).i32(octets.length)
                .octets(octets).pad().octets(options).bytes());
    }

    FileBytes simple(int original, byte... octets) {
        return block(3, part().i32(original).octets(octets).bytes());
    }

    FileBytes statistics(int id, byte... options) {
        return block(5, part().i32(id).i64(0).octets(options).bytes());
    }

    /** A part in the same order of octets. */
    FileBytes part() {
        return of(out.order() == ByteOrder.BIG_ENDIAN);
    }

    FileBytes option(int code, byte... value) {
        return i16(code).i16(value.length).octets(value).pad();
    }

    FileBytes option(int code, String text) {
        return option(code, text.getBytes(StandardCharsets.UTF_8));
    }

    FileBytes pad() {
        while (out.position() % 4 != 0) {
            out.put((byte) 0);
        }
        return this;
    }
}
