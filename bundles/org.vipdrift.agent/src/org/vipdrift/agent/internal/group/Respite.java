package org.vipdrift.agent.internal.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vipdrift.agent.internal.state.Maintenance;
import org.vipdrift.core.Subscription;

/** Confined to the engine's thread. When one group's maintenances end by themselves, by scope, and the timer for that. */
final class Respite {
    private final Map<String, Long> ends = new HashMap<>();
    private Subscription timer = () -> {
    };

    /** What is left of each counts from now on. */
    void begin(List<Maintenance> some, long now) {
        some.stream().filter(Maintenance::ends).forEach(m -> ends.put(m.scope(), m.endsAt(now)));
    }

    /** When it ends by itself, 0 if it does not. */
    long endsAt(Maintenance maintenance) {
        return maintenance.ends() ? ends.getOrDefault(maintenance.scope(), 0L) : 0;
    }

    boolean isOver(Maintenance maintenance, long now) {
        return maintenance.ends() && endsAt(maintenance) - now <= 0;
    }

    /** With what is left of it now, at least a second. */
    Maintenance rest(Maintenance maintenance, long now) {
        return maintenance.ends()
                ? maintenance.left(Math.max(1, Math.ceilDiv(endsAt(maintenance) - now, 1_000_000_000)))
                : maintenance;
    }

    /** The first moment at which one of them ends by itself. */
    OptionalLong first(List<Maintenance> some) {
        return some.stream().filter(Maintenance::ends).mapToLong(this::endsAt).min();
    }

    /** The timer takes the place of the one before. */
    void wait(Subscription next) {
        timer.close();
        timer = next;
    }

    void stop() {
        wait(() -> {
        });
    }
}
