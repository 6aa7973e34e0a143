package org.vipdrift.capture.internal.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in octets on the heap, of either byte order. */
final class Words {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long U32 = 0xffff_ffffL;

    private Words() {
    }

    static int u16(byte[] octets, int at, boolean big) {
        short value = (short) SHORT.get(octets, at);
        return Short.toUnsignedInt(big ? value : Short.reverseBytes(value));
    }

    static int i32(byte[] octets, int at, boolean big) {
        int value = (int) INT.get(octets, at);
        return big ? value : Integer.reverseBytes(value);
    }

    static long u32(byte[] octets, int at, boolean big) {
        return i32(octets, at, big) & U32;
    }

    static long i64(byte[] octets, int at, boolean big) {
        long value = (long) LONG.get(octets, at);
        return big ? value : Long.reverseBytes(value);
    }

    /** A count of octets as a file tells it, made to fit. */
    static int count(long octets) {
        return (int) Math.clamp(octets, 0, Integer.MAX_VALUE);
    }
}
