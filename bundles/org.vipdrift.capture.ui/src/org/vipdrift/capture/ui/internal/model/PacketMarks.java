package org.vipdrift.capture.ui.internal.model;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Thread-safe. The numbers of marked packets. */
public final class PacketMarks {
    private final Set<Long> numbers = new ConcurrentSkipListSet<>();

    public boolean has(long number) {
        return numbers.contains(number);
    }

    /** Marks them all, or unmarks them if all are marked. */
    public void toggle(Collection<Long> some) {
        if (!numbers.addAll(some)) {
            some.forEach(numbers::remove);
        }
    }

    public int count() {
        return numbers.size();
    }
}
