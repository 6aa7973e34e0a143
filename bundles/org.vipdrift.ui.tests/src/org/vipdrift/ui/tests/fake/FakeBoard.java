package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.VipTruth;
import org.vipdrift.control.WireMemory;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Subscription;

/** Thread-safe. Shows what the test says. */
public final class FakeBoard implements StatusBoard {
    private final Listeners<StatusSnapshot> listeners = new Listeners<>();
    private final WireMemory memory = new WireMemory();
    private volatile StatusSnapshot current = StatusSnapshot.EMPTY;

    public void show(StatusSnapshot snapshot) {
        current = snapshot;
        memory.accept(snapshot);
        listeners.fire(snapshot);
    }

    @Override
    public List<VipTruth> wire() {
        StatusSnapshot now = current;
        return memory.truths(new StatusSnapshot(Instant.now(), now.hosts(), now.groups()));
    }

    @Override
    public void saw(Sighting sighting) {
        memory.saw(sighting);
    }

    void reset() {
        show(StatusSnapshot.EMPTY);
    }

    @Override
    public StatusSnapshot current() {
        return current;
    }

    @Override
    public StatusSnapshot refresh(Duration limit) {
        return current;
    }

    @Override
    public Subscription subscribe(Consumer<StatusSnapshot> consumer) {
        return listeners.add(consumer);
    }
}
