package org.vipdrift.agent.internal.ffi;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** A call the kernel refused. */
public final class ErrnoException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final CFunction STRERROR = new CFunction("strerror");
    private static final int LONGEST_TEXT = 256;

    private final int errno;

    public ErrnoException(String what, int errno) {
        super(what + ": " + text(errno) + " (errno " + errno + ")");
        this.errno = errno;
    }

    /** One of {@link Errno}, or any other number of errno(3). */
    public int errno() {
        return errno;
    }

    /** The C library's words for an error number. */
    public static String text(int errno) {
        long pointer = STRERROR.callUnchecked(errno);
        return pointer == 0 ? "unknown error"
                : MemorySegment.ofAddress(pointer).reinterpret(LONGEST_TEXT).getString(0);
    }
}
