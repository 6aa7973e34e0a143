package org.vipdrift.core;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Immutable. Why the kernel refused something: errno(3). Exceptions do not keep the number, only what strerror(3) says to
 * it, in the language of the machine.
 */
public enum Errno {
    /** No room on the device. */
    ENOSPC(28, "No space left on device"),
    ECONNREFUSED(111, "Connection refused"),
    /** No room for this user. */
    EDQUOT(122, "Disk quota exceeded");

    private static final long LONGEST = 1000;
    private final int number;
    private final String english;

    Errno(int number, String english) {
        this.number = number;
        this.english = english;
    }

    /** Whether these words of an exception tell it, in English or in the language of the machine. */
    public boolean isIn(String words) {
        return words.contains(english) || words.contains(Here.WORDS[ordinal()]);
    }

    /** What the C library of this machine says; found out when it is first needed. */
    private static final class Here {
        static final String[] WORDS = new String[values().length];

        static {
            Optional<MemorySegment> strerror = Linker.nativeLinker().defaultLookup().find("strerror");
            for (Errno errno : values()) {
                WORDS[errno.ordinal()] = strerror.map(function -> words(function, errno.number)).orElse(errno.english);
            }
        }

        private static String words(MemorySegment strerror, int number) {
            try {
                MemorySegment text = (MemorySegment) Linker.nativeLinker().downcallHandle(strerror,
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT)).invokeExact(number);
                return text(text.reinterpret(LONGEST));
            } catch (Throwable e) {
                throw new IllegalStateException("strerror(3) could not be called.", e);
            }
        }

        /** In the encoding in which the JVM reads it, too. */
        private static String text(MemorySegment zeroTerminated) {
            int length = 0;
            while (zeroTerminated.get(ValueLayout.JAVA_BYTE, length) != 0) {
                length++;
            }
            byte[] octets = zeroTerminated.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
            return new String(octets, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
        }
    }
}
