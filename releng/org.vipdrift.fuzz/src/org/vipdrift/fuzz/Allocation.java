package org.vipdrift.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Counts what a thread allocates: the same for the same input on any machine, unlike the time it takes. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {
    }

    /**
     * Runs something a second time if it allocates more than the bound: the first time it may load classes.
     *
     * @throws AssertionError if it then still does
     */
    public static <T> T bounded(long octets, String what, Callable<T> work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        T result = work.call();
        if (THREADS.getCurrentThreadAllocatedBytes() - before <= octets) {
            return result;
        }
        long again = THREADS.getCurrentThreadAllocatedBytes();
        T second = work.call();
        long used = THREADS.getCurrentThreadAllocatedBytes() - again;
        if (used > octets) {
            throw new AssertionError(what + " allocated " + used + " octets where " + octets + " are allowed");
        }
        return second;
    }
}
