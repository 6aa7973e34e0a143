package org.vipdrift.agent.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;

class EventsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Nic NIC = new Nic("host0", 2, new MacAddress(1), true, true, true);

    private final List<AgentEvent> told = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final EventHub hub = new EventHub(counts::add);

    @Test
    void countsItsListeners() {
        Subscription one = hub.add(told::add);
        Subscription two = hub.add(told::add);
        one.close();
        one.close();
        two.close();
        assertEquals(List.of(1, 2, 1, 0), counts);
    }

    @Test
    void spendsItsBudgetAndEarnsItAgain() {
        EventBudget budget = new EventBudget(3, 2, 0);
        int allowed = 0;
        for (int i = 0; i < 10; i++) {
            allowed += budget.allows(i) ? 1 : 0;
        }
        assertEquals(3, allowed);
        assertTrue(budget.allows(SECOND) && budget.allows(SECOND) && !budget.allows(SECOND));
        assertTrue(budget.allows(1000 * SECOND), "and never more than the burst");
    }

    @Test
    void tellsOfAStationOncePerQuarterSecondAndOfAnotherAtOnce() {
        hub.add(told::add);
        Sightings sightings = new Sightings(hub);
        long now = System.nanoTime() + SECOND;
        for (int i = 0; i < 5; i++) {
            say(sightings, 10, now + i * 100_000_000L);
        }
        say(sightings, 11, now + 500_000_000L);
        assertEquals(List.of(10L, 10L, 11L), told.stream().map(e -> e.mac().bits()).toList());
    }

    @Test
    void tellsOfAnAnnouncementAndOfTheFirstAnswerThoughTheyComeTogether() {
        hub.add(told::add);
        Sightings sightings = new Sightings(hub);
        long now = System.nanoTime() + SECOND;
        for (Said how : List.of(Said.ANNOUNCEMENT, Said.ANNOUNCEMENT, Said.ANSWER, Said.ANNOUNCEMENT, Said.ANSWER)) {
            say(sightings, 10, how, now);
        }
        assertEquals(List.of(Said.ANNOUNCEMENT, Said.ANSWER), told.stream().map(AgentEvent::said).toList());
    }

    @Test
    void survivesAStorm() {
        hub.add(told::add);
        Sightings sightings = new Sightings(hub);
        long now = System.nanoTime() + SECOND;
        for (int i = 0; i < 100_000; i++) {
            say(sightings, i, now);
        }
        assertEquals(200, told.size());
    }

    private static void say(Sightings sightings, long mac, long nanos) {
        say(sightings, mac, Said.ANSWER, nanos);
    }

    private static void say(Sightings sightings, long mac, Said how, long nanos) {
        sightings.heard(NIC, new Probed.Answer(Addresses.parse("198.51.100.100"), new MacAddress(mac),
                new MacAddress(mac), nanos), how, new GroupId("web"));
    }
}
