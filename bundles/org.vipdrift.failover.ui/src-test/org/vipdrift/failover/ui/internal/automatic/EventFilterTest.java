package org.vipdrift.failover.ui.internal.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

class EventFilterTest {
    private static final List<HostEvent> EVENTS = List.of(event("h2", null, 1), event("h1", "web", 2),
            event("h2", "mail", 3), event("h2", "web", 4));

    @Test
    void theNewestComesFirst() {
        assertEquals(List.of(4L, 3L, 2L, 1L), numbers(EventFilter.ALL));
    }

    @Test
    void hostAndGroupBothCount() {
        assertEquals(List.of(4L, 2L), numbers(new EventFilter("web", "")));
        assertEquals(List.of(4L), numbers(new EventFilter("web", "h2")));
        assertEquals(List.of(4L, 3L, 1L), numbers(new EventFilter("", "h2")));
    }

    @Test
    void whatIsThereIsOfferedOnceInOrder() {
        assertEquals(List.of("mail", "web"), EventFilter.groups(EVENTS));
        assertEquals(List.of("h1", "h2"), EventFilter.hosts(EVENTS));
    }

    @Test
    void aTakeoverIsOfWhoLostAndOfWhoGot() {
        Story story = story("h1", "h2");
        Story placed = story(null, "h3");
        assertEquals(List.of(story), new EventFilter("", "h1").stories(List.of(story, placed)));
        assertEquals(List.of(story), new EventFilter("web", "h2").stories(List.of(story, placed)));
        assertEquals(List.of(placed, story), EventFilter.ALL.stories(List.of(story, placed)));
        assertEquals(List.of(), new EventFilter("mail", "").stories(List.of(story, placed)));
    }

    private static List<Long> numbers(EventFilter filter) {
        return filter.of(EVENTS).stream().map(HostEvent::number).toList();
    }

    private static HostEvent event(String host, @Nullable String group, long number) {
        return new HostEvent(Instant.EPOCH.plusSeconds(number), null, new HostId(host),
                group == null ? null : new GroupId(group), "check", null, number, Duration.ZERO, "Something.");
    }

    private static Story story(@Nullable String from, String to) {
        return new Story(Instant.EPOCH, new GroupId("web"), from == null ? null : new HostId(from), new HostId(to),
                null, List.of(), "It was taken over.");
    }
}
