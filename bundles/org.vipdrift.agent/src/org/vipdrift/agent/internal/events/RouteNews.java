package org.vipdrift.agent.internal.events;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vipdrift.agent.internal.host.EngineTime;

/** Thread-safe. Many changes of routes become one piece of news: a second after the first of them. */
public final class RouteNews {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final EngineTime time;
    private final Runnable reader;
    private final AtomicBoolean due = new AtomicBoolean();

    /** @param reader run on the engine's thread */
    public RouteNews(EngineTime time, Runnable reader) {
        this.time = time;
        this.reader = reader;
    }

    public void changed() {
        if (due.compareAndSet(false, true)) {
            time.execute(() -> time.after(LATER, () -> {
                due.set(false);
                reader.run();
            }));
        }
    }
}
