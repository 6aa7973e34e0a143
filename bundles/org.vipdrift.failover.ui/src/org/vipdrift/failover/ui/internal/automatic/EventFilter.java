package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Immutable. Which events are wanted; an empty name wants all. */
record EventFilter(String group, String host) {
    static final EventFilter ALL = new EventFilter("", "");

    /** Those wanted, the newest first. @param oldestFirst as the agents' events are kept */
    List<HostEvent> of(List<HostEvent> oldestFirst) {
        return oldestFirst.reversed().stream().filter(event -> wants(event.group()) && wants(event.host())).toList();
    }

    List<Story> stories(List<Story> oldestFirst) {
        return oldestFirst.reversed().stream().filter(story -> wants(story.group()))
                .filter(story -> host.isEmpty() || isOf(story)).toList();
    }

    static List<String> groups(List<HostEvent> events) {
        return events.stream().map(HostEvent::group).filter(Objects::nonNull).map(GroupId::name).distinct().sorted()
                .toList();
    }

    static List<String> hosts(List<HostEvent> events) {
        return events.stream().map(HostEvent::host).map(HostId::name).distinct().sorted().toList();
    }

    private boolean isOf(Story story) {
        return Stream.of(story.from(), story.to()).filter(Objects::nonNull).anyMatch(this::wants);
    }

    private boolean wants(HostId of) {
        return host.isEmpty() || of.name().equals(host);
    }

    private boolean wants(@Nullable GroupId of) {
        return group.isEmpty() || of != null && of.name().equals(group);
    }
}
