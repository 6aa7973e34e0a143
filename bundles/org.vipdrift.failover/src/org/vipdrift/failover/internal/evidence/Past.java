package org.vipdrift.failover.internal.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;

/**
 * Immutable. What our own journal says of a group; other consoles have journals of their own.
 *
 * @param epoch the newest we used
 * @param holder where our last finished move left the group
 * @param outages of its newest moves that were done and had one, oldest first
 */
public record Past(Epoch epoch, Optional<HostId> holder, List<Duration> outages) {

    public static final Past NONE = new Past(Epoch.NONE, Optional.empty());

    public Past {
        outages = List.copyOf(outages);
    }

    /** A past without outages. */
    public Past(Epoch epoch, Optional<HostId> holder) {
        this(epoch, holder, List.of());
    }

    /** The median of the outages. */
    public Optional<Duration> usualOutage() {
        return outages.isEmpty() ? Optional.empty()
                : Optional.of(outages.stream().sorted().toList().get(outages.size() / 2));
    }
}
