package org.vipdrift.failover.internal.evidence;

import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;

/**
 * Immutable. What our own journal says of a group; other consoles have journals of their own.
 *
 * @param epoch the newest we used
 * @param holder where our last finished move left the group
 */
public record Past(Epoch epoch, Optional<HostId> holder) {

    public static final Past NONE = new Past(Epoch.NONE, Optional.empty());
}
