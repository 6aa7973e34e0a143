package org.vipdrift.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Counts what a thread allocates: the same for the same input on any machine, unlike the time it takes. */
public final class Allocation {
    private static final int ATTEMPTS = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {
    }

    /**
     * Runs something again if it allocates more than the bound, as it may load classes at first, and Jazzer's agent then
     * works on this thread.
     *
     * @param work the same each time
     * @throws AssertionError if it never keeps to the bound
     */
    public static <T> T bounded(long octets, String what, Callable<T> work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            T result = work.call();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            if (least <= octets) {
                return result;
            }
        }
        throw new AssertionError(what + " allocated " + least + " octets where " + octets + " are allowed");
    }
}
