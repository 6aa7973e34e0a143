package org.vipdrift.deploy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.core.HostId;

/**
 * What came of work on many hosts.
 *
 * @param ended what came of each host that was begun, in the order given
 * @param failed those of them that failed
 * @param notBegun the hosts nothing was done to
 * @param end why it ended
 */
public record RolloutResult<T>(Map<HostId, T> ended, List<HostId> failed, List<HostId> notBegun, End end) {

    /** ALL: every host was begun. CANCELLED: the person stopped it. TOO_MANY: as many failed as the terms allowed. */
    public enum End {
        ALL, CANCELLED, TOO_MANY
    }

    public RolloutResult {
        ended = Collections.unmodifiableMap(new LinkedHashMap<>(ended));
        failed = List.copyOf(failed);
        notBegun = List.copyOf(notBegun);
    }
}
