package org.vipdrift.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. A part of a frame's bytes, read in network byte order without copying. Every read is bounded; whoever
 * makes a slice of an array must not write to that array again.
 */
public final class Slice {
    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private final byte[] bytes;
    private final int frame;
    private final int start;
    private final int length;

    private Slice(byte[] bytes, int frame, int start, int length) {
        this.bytes = bytes;
        this.frame = frame;
        this.start = start;
        this.length = length;
    }

    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, 0, bytes.length);
    }

    /**
     * A whole frame that lies within an array of more, which stays in memory as long as the slice.
     *
     * @throws IndexOutOfBoundsException if the array does not hold it
     */
    public static Slice of(byte[] bytes, int from, int length) {
        return new Slice(bytes, from, Objects.checkFromIndexSize(from, length, bytes.length), length);
    }

    /** Where this slice starts in the frame. */
    public int start() {
        return start - frame;
    }

    public int length() {
        return length;
    }

    /** @throws TooShortException if there is no such octet, as all other reads */
    public int u8(int at) {
        return bytes[checked(at, 1)] & 0xff;
    }

    public int u16(int at) {
        return pair(checked(at, 2));
    }

    /** An unsigned number of 1 to 4 octets. */
    public long number(int at, int width) {
        int i = checked(at, width);
        return switch (width) {
            case 1 -> bytes[i] & 0xff;
            case 2 -> pair(i);
            case 3 -> pair(i) << Byte.SIZE | bytes[i + 2] & 0xff;
            default -> (long) pair(i) << Short.SIZE | pair(i + 2);
        };
    }

    private int pair(int i) {
        return (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
    }

    /** Eight octets, the first one highest. */
    public long u64(int at) {
        return (long) WORDS.get(bytes, checked(at, Long.BYTES));
    }

    public MacAddress mac(int at) {
        return MacAddress.of(bytes, checked(at, MacAddress.LENGTH));
    }

    public InetAddress ipv4(int at) {
        return address(at, IPV4);
    }

    /** Always an {@link Inet6Address}, also for IPv4-mapped addresses. */
    public InetAddress ipv6(int at) {
        return address(at, IPV6);
    }

    private InetAddress address(int at, int width) {
        byte[] octets = part(at, width).copy();
        try {
            return width == IPV4 ? Inet4Address.getByAddress(octets) : Inet6Address.getByAddress(null, octets, -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of " + width + " octets was refused.", e);
        }
    }

    /** The rest from an offset on; at the very end it is empty. */
    public Slice from(int at) {
        return part(at, length - at);
    }

    public Slice part(int at, int width) {
        return new Slice(bytes, frame, checked(at, width), width);
    }

    /** At most that many octets from the start. */
    public Slice atMost(int width) {
        return part(0, Math.min(width, length));
    }

    public byte[] copy() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /** Appends the octets to a buffer that has room for them. */
    public void copyTo(ByteBuffer buffer) {
        buffer.put(bytes, start, length);
    }

    private int checked(int at, int width) {
        if (at < 0 || width < 0 || at > length - width) {
            throw new TooShortException();
        }
        return start + at;
    }
}
