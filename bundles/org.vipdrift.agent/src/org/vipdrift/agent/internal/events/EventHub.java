package org.vipdrift.agent.internal.events;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;

/** Thread-safe. Passes events on to the consoles that want them. */
public final class EventHub {
    private final Listeners<AgentEvent> listeners = new Listeners<>();
    private final IntConsumer watched;
    /** Written under this. */
    private volatile int count;

    /** @param watched told, one call after the other, how many listen whenever that changes */
    public EventHub(IntConsumer watched) {
        this.watched = watched;
    }

    public synchronized Subscription add(Consumer<AgentEvent> listener) {
        Subscription registration = listeners.add(listener);
        watched.accept(++count);
        return once(registration);
    }

    private Subscription once(Subscription registration) {
        boolean[] closed = new boolean[1];
        return () -> {
            synchronized (this) {
                if (!closed[0]) {
                    closed[0] = true;
                    registration.close();
                    watched.accept(--count);
                }
            }
        };
    }

    /** Whether anybody listens. */
    public boolean isHeard() {
        return count > 0;
    }

    /** Never blocks: listeners have queues of their own. */
    public void tell(AgentEvent event) {
        listeners.fire(event);
    }
}
