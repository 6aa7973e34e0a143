package org.vipdrift.ui.tests.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;

/** Thread-safe. A journal without a file. */
public final class FakeJournal implements Journal {
    private final List<Drift> drifts = new CopyOnWriteArrayList<>();
    private final Listeners<Drift> listeners = new Listeners<>();

    void reset() {
        drifts.clear();
    }

    public void record(Drift drift) {
        drifts.add(drift);
        listeners.fire(drift);
    }

    @Override
    public List<Drift> drifts() {
        return List.copyOf(drifts);
    }

    @Override
    public Verification verify() {
        return new Verification(true, drifts.size(), "The journal is whole.");
    }

    @Override
    public Subscription subscribe(Consumer<Drift> consumer) {
        return listeners.add(consumer);
    }
}
