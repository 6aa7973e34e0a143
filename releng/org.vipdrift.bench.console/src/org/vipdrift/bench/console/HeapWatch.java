package org.vipdrift.bench.console;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What the heap holds, in MiB. */
final class HeapWatch {
    private static final double MIB = 1 << 20;
    private double least = Double.MAX_VALUE;

    void collect() {
        ManagementFactory.getMemoryMXBean().gc();
        least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB);
    }

    void end(Result result) {
        result.put("heapMiB", least);
        result.put("heapCommittedMiB", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / MIB);
        result.put("heapPeakMiB", ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed()).sum() / MIB);
    }
}
