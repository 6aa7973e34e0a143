package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.expert.PacketFaults;

/**
 * Thread-safe. What is wrong with the packets of one store taken by themselves. To decode them all costs more than to read
 * what they mean, so they are only looked at while somebody asks; of a live capture some may be gone by then.
 */
public final class FaultScan {
    private static final int STEP = 5000;
    private static final int ALL = 100;
    private final PacketStore store;
    private final Executor worker;
    /** Confined to one run of the worker at a time. */
    private final PacketFaults faults = new PacketFaults();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Found found = new Found(List.of(), 0);
    private volatile boolean cancelled;
    private volatile long reached = 1;
    private volatile long skipped;

    /**
     * Immutable.
     *
     * @param groups in no order
     * @param others how many remarks more there are
     */
    record Found(List<NoteGroup> groups, long others) {
    }

    /** @param worker one thread, which others may use, too */
    FaultScan(PacketStore store, Executor worker) {
        this.store = store;
        this.worker = worker;
    }

    /** What is known by now; the worker goes on. The same object as long as nothing changes. */
    Found found() {
        goOn();
        return found;
    }

    /** How much of the store has been looked at, in percent. */
    public int percent() {
        long all = store.next() - 1;
        return all <= 0 ? ALL : (int) (ALL * Math.min(all, reached - 1) / all);
    }

    /** How many packets could not be read, or were gone before. */
    public long skipped() {
        return skipped;
    }

    void cancel() {
        cancelled = true;
    }

    private void goOn() {
        if (!cancelled && reached < store.next() && busy.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    /** A step, and later the next: the worker has other things to do, too. */
    private void run() {
        boolean more = false;
        try {
            more = step(store.scan(), store.next());
        } finally {
            busy.set(false);
        }
        if (more) {
            goOn();
        }
    }

    private boolean step(PacketStore.Scan frames, long end) {
        long start = Math.max(reached, store.first());
        long stop = Math.max(start, Math.min(end, start + STEP));
        long lost = start - reached;
        boolean changed = false;
        for (long number = start; number < stop && !cancelled; number++) {
            Frame frame = frames.frame(number);
            lost += frame == null ? 1 : 0;
            changed |= frame != null && faults.accept(number, frame);
        }
        skipped += lost;
        reached = stop;
        if (changed) {
            found = new Found(faults.faults().stream().map(NoteGroup::of).toList(), faults.others());
        }
        return stop < end;
    }
}
