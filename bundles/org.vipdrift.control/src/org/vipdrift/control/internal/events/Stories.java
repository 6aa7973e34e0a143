package org.vipdrift.control.internal.events;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;

/** A pure function from events in one order of time to the takeovers among them, explained. */
final class Stories {
    private Stories() {
    }

    static List<Story> of(List<HostEvent> events) {
        Map<GroupId, GroupTale> tales = new LinkedHashMap<>();
        for (HostEvent event : events) {
            GroupId group = event.group();
            if (group == null) {
                tales.values().forEach(tale -> tale.hear(event));
            } else {
                tales.computeIfAbsent(group, GroupTale::new).hear(event);
            }
        }
        return tales.values().stream().flatMap(tale -> tale.takeovers().stream()).map(Takeover::story)
                .sorted(Comparator.comparing(Story::at)).toList();
    }
}
