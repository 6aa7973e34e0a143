package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * Immutable. A change of holder made by the agents, explained.
 *
 * @param silence how long nobody held as far as the events tell, null if they don't
 * @param sentence who took over from whom, what was seen, why it was decided, how long clients were without answer
 */
public record Story(Instant at, GroupId group, @Nullable HostId from, HostId to, @Nullable Duration silence,
        List<HostEvent> events, String sentence) {

    public Story {
        events = List.copyOf(events);
    }
}
