package org.vipdrift.agent.api;

import java.util.List;

/**
 * @param first the number of the oldest event that is still kept; 0 if there is none
 * @param last the number of the newest
 */
public record Past(List<PastEvent> events, long first, long last, Clocks clocks) {

    public Past {
        events = List.copyOf(events);
    }
}
