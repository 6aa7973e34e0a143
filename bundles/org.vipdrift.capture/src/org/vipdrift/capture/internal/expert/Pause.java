package org.vipdrift.capture.internal.expert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.internal.drift.Latest;

/** Confined to one thread. Lets the same remark pass once a minute. */
final class Pause<K> {
    private static final Duration TIME = Duration.ofMinutes(1);
    private final Map<K, Instant> said = new Latest<>(Limits.MOST);

    boolean passes(K what, Instant now) {
        @Nullable Instant last = said.get(what);
        if (last != null && now.isBefore(last.plus(TIME))) {
            return false;
        }
        said.put(what, now);
        return true;
    }
}
