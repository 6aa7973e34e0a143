package org.vipdrift.control.internal.events;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** A pure function from events in one order of time to the takeovers among them, explained. */
final class Stories {
    private Stories() {
    }

    static List<Story> of(List<HostEvent> events) {
        return of(events, Map.of());
    }

    /** @param addresses whose they are, for holders of whose own events none are known */
    static List<Story> of(List<HostEvent> events, Map<String, HostId> addresses) {
        Map<GroupId, GroupTale> tales = new LinkedHashMap<>();
        for (HostEvent event : events) {
            GroupId group = event.group();
            if (group == null) {
                tales.values().forEach(tale -> tale.hear(event));
            } else {
                tales.computeIfAbsent(group, GroupTale::new).hear(event);
            }
        }
        tales.values().forEach(tale -> tale.takeovers().forEach(takeover -> takeover.nameHolder(addresses)));
        return tales.values().stream().flatMap(tale -> tale.takeovers().stream()).map(Takeover::story)
                .sorted(Comparator.comparing(Story::at)).toList();
    }
}
