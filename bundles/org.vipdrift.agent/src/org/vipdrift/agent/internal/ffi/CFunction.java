package org.vipdrift.agent.internal.ffi;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Thread-safe. One function of the C library that takes up to six integers or pointers and returns an integer or pointer.
 *
 * <p>All functions share one call shape of 64-bit words: on x86-64 and AArch64 Linux such arguments travel one to a
 * register whatever their width, and the callee reads the width it declares. Linking a shape costs some 10 ms of start
 * time; one is enough.
 */
final class CFunction {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle CALL = LINKER.downcallHandle(
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.captureCallState("errno"));
    private static final ThreadLocal<MemorySegment> ERRNO = ThreadLocal
            .withInitial(() -> Arena.global().allocate(Linker.Option.captureStateLayout()));
    private static final int MOST_ARGUMENTS = 6;

    private final String name;
    private final MemorySegment address;

    CFunction(String name) {
        this.name = name;
        address = LINKER.defaultLookup().findOrThrow(name);
    }

    /**
     * Calls the function. The caller keeps the memory behind pointers alive during the call.
     *
     * @return the result as an int
     * @throws ErrnoException if it is -1
     */
    int call(long... arguments) throws ErrnoException {
        MemorySegment errno = ERRNO.get();
        int result = (int) invoke(errno, arguments);
        if (result == -1) {
            throw new ErrnoException(name, errno.get(JAVA_INT, 0));
        }
        return result;
    }

    /** The result as it is, without a look at errno. */
    long callUnchecked(long... arguments) {
        return invoke(ERRNO.get(), arguments);
    }

    private long invoke(MemorySegment errno, long[] a) {
        long[] w = a.length == MOST_ARGUMENTS ? a : Arrays.copyOf(a, MOST_ARGUMENTS);
        try {
            return (long) CALL.invokeExact(address, errno, w[0], w[1], w[2], w[3], w[4], w[5]);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot call " + name, e);
        }
    }
}
