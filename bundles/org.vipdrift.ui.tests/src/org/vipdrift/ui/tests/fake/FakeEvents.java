package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.control.Events;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;

/** Thread-safe. What the test says has happened. */
public final class FakeEvents implements Events {
    private final Listeners<List<HostEvent>> listeners = new Listeners<>();
    private volatile Past past = new Past(List.of(), List.of());

    /** Changed together. */
    private record Past(List<HostEvent> events, List<Story> stories) {
    }

    void reset() {
        happened(List.of(), List.of());
    }

    /** These and no others, oldest first. */
    public void happened(List<HostEvent> events, List<Story> stories) {
        past = new Past(List.copyOf(events), List.copyOf(stories));
        listeners.fire(past.events());
    }

    @Override
    public List<HostEvent> known() {
        return past.events();
    }

    @Override
    public List<HostEvent> refresh(Duration limit) {
        return past.events();
    }

    @Override
    public List<Story> stories() {
        return past.stories();
    }

    @Override
    public Subscription subscribe(Consumer<List<HostEvent>> fresh) {
        return listeners.add(fresh);
    }
}
