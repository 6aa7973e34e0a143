package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.function.Consumer;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;

/** Thread-safe. Shows what the test says. */
public final class FakeBoard implements StatusBoard {
    private final Listeners<StatusSnapshot> listeners = new Listeners<>();
    private volatile StatusSnapshot current = StatusSnapshot.EMPTY;

    public void show(StatusSnapshot snapshot) {
        current = snapshot;
        listeners.fire(snapshot);
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
