package org.vipdrift.capture.pcap4j.internal;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import org.pcap4j.core.PcapHandle;

/**
 * Confined to the capture's thread. pcap_next_ex(3PCAP) without an object for each call: pcap4j's own reader makes two
 * blocks of native memory with their cleaners for each frame, and loses half of 500,000 frames a second by that.
 *
 * <pre>
 * struct pcap_pkthdr on 64-bit Linux: seconds 8, nanoseconds 8, octets captured 4, octets on the wire 4
 * </pre>
 */
final class NextFrame implements AutoCloseable {
    static final int TIMEOUT = 0;
    static final int FRAME = 1;
    static final int BROKEN_OFF = -2;
    private static final int HEADER = 24;
    private static final int NANOS_AT = 8;
    private static final int CAPTURED_AT = 16;
    private static final int LENGTH_AT = 20;
    private static final long NANOS = 1_000_000_000L;
    private static final AddressLayout TO_HEADER = ValueLayout.ADDRESS
            .withTargetLayout(MemoryLayout.sequenceLayout(HEADER,
                    ValueLayout.JAVA_BYTE));
    private static final MethodHandle CALL = Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment header = arena.allocate(ValueLayout.ADDRESS);
    private final MemorySegment data = arena.allocate(ValueLayout.ADDRESS);
    private final MemorySegment function;
    private final long handle;
    private MemorySegment about = MemorySegment.NULL;

    /** @throws ReflectiveOperationException if this is not the pcap4j it was made for */
    NextFrame(PcapHandle pcap) throws ReflectiveOperationException {
        Field pointer = PcapHandle.class.getDeclaredField("handle");
        pointer.setAccessible(true);
        handle = pointer.get(pcap) instanceof Pointer at ? Pointer.nativeValue(at) : 0;
        if (handle == 0) {
            throw new NoSuchFieldException("handle");
        }
        Function next = NativeLibrary.getInstance(Libpcap.NAME).getFunction("pcap_next_ex");
        function = MemorySegment.ofAddress(Pointer.nativeValue(next));
    }

    /** Waits for the next frame; {@link #FRAME}, {@link #TIMEOUT}, {@link #BROKEN_OFF} or another negative number. */
    int read() {
        try {
            int result = (int) CALL.invokeExact(function, handle, header, data);
            about = result == FRAME ? header.get(TO_HEADER, 0) : MemorySegment.NULL;
            return result;
        } catch (Throwable e) {
            throw new IllegalStateException("pcap_next_ex cannot be called.", e);
        }
    }

    byte[] octets() {
        byte[] octets = new byte[about.get(ValueLayout.JAVA_INT_UNALIGNED, CAPTURED_AT)];
        MemorySegment.copy(data.get(ValueLayout.ADDRESS, 0).reinterpret(octets.length), ValueLayout.JAVA_BYTE, 0,
                octets,
                0, octets.length);
        return octets;
    }

    int originalLength() {
        return about.get(ValueLayout.JAVA_INT_UNALIGNED, LENGTH_AT);
    }

    long epochNanos() {
        return about.get(ValueLayout.JAVA_LONG_UNALIGNED, 0) * NANOS + about.get(ValueLayout.JAVA_LONG_UNALIGNED,
                NANOS_AT);
    }

    @Override
    public void close() {
        arena.close();
    }
}
