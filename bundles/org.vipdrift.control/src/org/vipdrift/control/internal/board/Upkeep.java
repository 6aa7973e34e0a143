package org.vipdrift.control.internal.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. The hosts on whose agents this console works, or worked until after they were last asked: that such an
 * agent is silent is no news.
 */
public final class Upkeep {
    private final Map<HostId, Entry> entries = new ConcurrentHashMap<>();
    private final Consumer<HostId> whenOver;

    private record Entry(AgentWork work, @Nullable Instant over) {
    }

    /** @param whenOver called with a host on which the work has ended, on the thread that did it */
    Upkeep(Consumer<HostId> whenOver) {
        this.whenOver = whenOver;
    }

    /** The work goes on until this is closed. */
    public Subscription begin(HostId host, AgentWork work) {
        entries.put(host, new Entry(work, null));
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                entries.put(host, new Entry(work, Instant.now()));
                whenOver.accept(host);
            }
        };
    }

    /** The work that explains why an agent was silent when this was seen, or why nothing was seen at all. */
    Optional<AgentWork> during(HostId host, @Nullable Observation seen) {
        Entry entry = entries.get(host);
        if (entry == null) {
            return Optional.empty();
        }
        Instant over = entry.over();
        boolean covered = over == null || seen == null || seen.begun().isBefore(over);
        return covered ? Optional.of(entry.work()) : Optional.empty();
    }
}
