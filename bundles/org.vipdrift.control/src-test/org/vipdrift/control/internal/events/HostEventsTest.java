package org.vipdrift.control.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.PastEvent;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.RemoteException;

/** Two agents, whose clocks are an hour ahead, wrote things down while no console was there. */
@Timeout(60)
class HostEventsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final GroupId WEB = new GroupId("web");
    @TempDir
    Path folder;
    private final Map<HostId, FakeAgent> agents = new ConcurrentHashMap<>(
            Map.of(H1, new FakeAgent(), H2, new FakeAgent()));
    private final Map<HostId, FakeSession> opened = new ConcurrentHashMap<>();
    private final List<Drift> journal = new ArrayList<>();
    private HostSessions sessions;
    private AgentLinks links;
    private HostEvents events;

    @BeforeEach
    void open() throws Exception {
        agents.values().forEach(agent -> agent.capabilities = List.of(Hello.AUTOMATIC));
        InventoryStore inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(List.of(host(H1), host(H2)), List.of()));
        sessions = new HostSessions(inventory, (to, limit) -> {
            FakeAgent agent = agents.get(to.host());
            if (agent == null) {
                throw new RemoteException(RemoteException.Reason.TIMEOUT, to.host() + " does not answer.", null);
            }
            opened.put(to.host(), new FakeSession(to, agent));
            return opened.get(to.host());
        });
        links = new AgentLinks(sessions);
        events = new HostEvents(inventory, links, new Chronicle(journal::add));
    }

    @AfterEach
    void close() {
        events.close();
        links.close();
        sessions.close();
    }

    private static Host host(HostId id) {
        return new Host(id, "127.0.0.1", id.equals(H1) ? 1 : 2, "root", new Identity.Automatic());
    }

    /** The monotonic clocks of hosts have nothing to do with each other, here they are an hour ahead of ours. */
    private void past(HostId host, String run, Duration ago, String what, int epoch, String sentence) {
        List<PastEvent> past = agents.get(host).past;
        long number = past.isEmpty() ? 1 : past.getLast().number() + 1;
        past.add(new PastEvent(number, run, System.nanoTime() + FakeAgent.AHEAD_NANOS - ago.toNanos(),
                System.currentTimeMillis() + FakeAgent.AHEAD_NANOS / 1_000_000 - ago.toMillis(), what, WEB,
                new Epoch(epoch), 0, sentence));
    }

    private void night() {
        past(H1, "boot", Duration.ofMinutes(9), "armed", 5, "Armed.");
        past(H2, "boot", Duration.ofMinutes(8), "armed", 5, "Armed.");
        past(H1, "boot", Duration.ofMinutes(7), "master", 5, "In place.");
        past(H1, "boot", Duration.ofMinutes(5), "released", 5, "Link lost.");
        past(H2, "boot", Duration.ofMinutes(5).minusMillis(20), "claimed", 6, "h1 has let go.");
    }

    /** Pipes break when the thread that wrote to them has ended; consoles attach anew, too. */
    private List<HostEvent> refreshAfterReconnect() throws InterruptedException {
        agents.keySet().forEach(links::drop);
        List<HostEvent> all = events.refresh(LIMIT);
        assertEquals(Map.of(), events.missing());
        return all;
    }

    private static List<String> told(List<HostEvent> all) {
        return all.stream().map(e -> e.host() + " " + e.what()).toList();
    }

    @Test
    void putsTheEventsOfAllHostsIntoOneOrderOfTime() throws Exception {
        night();
        List<HostEvent> all = events.refresh(LIMIT);
        assertEquals(List.of("h1 armed", "h2 armed", "h1 master", "h1 released", "h2 claimed"), told(all));
        Duration off = Duration.between(all.getLast().at(), Instant.now().minus(Duration.ofMinutes(5)));
        assertTrue(off.abs().compareTo(Duration.ofSeconds(50)) < 0, () -> "off by " + off);
        assertNotNull(all.getLast().within());
    }

    @Test
    void anEarlierRunOfAHostIsToldByItsOwnClock() throws Exception {
        past(H1, "boot before", Duration.ofDays(1), "master", 5, "In place.");
        HostEvent event = events.refresh(LIMIT).getFirst();
        assertNull(event.within());
        Duration off = Duration.between(event.at(), Instant.now().minus(Duration.ofDays(1)));
        assertTrue(off.abs().compareTo(Duration.ofSeconds(50)) < 0, () -> "off by " + off);
    }

    @Test
    void fetchesMoreThanOneMessageHolds() throws Exception {
        for (int i = 0; i < 1_234; i++) {
            past(H1, "boot", Duration.ofMillis(10_000 - i), "alarm", 5, "Number " + i + ".");
        }
        assertEquals(1_234, events.refresh(LIMIT).size());
        assertEquals(1_234, refreshAfterReconnect().size());
    }

    @Test
    void numbersGivenAgainAfterALossOfPowerAreNotTakenForKnown() throws Exception {
        past(H1, "boot", Duration.ofMinutes(3), "armed", 5, "Armed.");
        past(H1, "boot", Duration.ofMinutes(2), "master", 5, "In place.");
        events.refresh(LIMIT);
        agents.get(H1).past.removeLast();
        past(H1, "boot", Duration.ofMinutes(1), "backup", 5, "Waiting.");
        past(H1, "boot", Duration.ofSeconds(30), "alarm", 5, "Something.");
        assertEquals(List.of("h1 armed", "h1 master", "h1 backup", "h1 alarm"), told(refreshAfterReconnect()));
    }

    @Test
    void aHostThatCannotBeAskedIsNamed() throws Exception {
        night();
        agents.remove(H1);
        assertEquals(List.of("h2 armed", "h2 claimed"), told(events.refresh(LIMIT)));
        assertEquals(Map.of(H1, "h1 does not answer."), events.missing());
    }

    @Test
    void anAgentThatKnowsNoAutomaticModeHasNothingToTell() throws Exception {
        night();
        agents.get(H1).capabilities = List.of("claim");
        assertEquals(List.of("h2 armed", "h2 claimed"), told(events.refresh(LIMIT)));
        assertEquals(Map.of(), events.missing());
    }

    @Test
    void theJournalIsToldOfATakeoverOnce() throws Exception {
        night();
        events.refresh(LIMIT);
        refreshAfterReconnect();
        assertEquals(1, journal.size());
        Drift drift = journal.getFirst();
        assertEquals(List.of(H1, H2, new Epoch(6), "automatic", "agent on h2"),
                List.of(drift.from(), drift.to(), drift.epoch(), drift.kind().word(), drift.who()));
        assertEquals(20, drift.outageMillis().getAsDouble(), 5);
        assertTrue(drift.sentence().startsWith("h2 took over web from h1. h1 had let go: \"Link lost.\""),
                drift::sentence);
    }

    @Test
    void whoSubscribesHearsOfWhatAnAgentReports() throws Exception {
        links.link(H1, LIMIT);
        BlockingQueue<HostEvent> heard = new LinkedBlockingQueue<>();
        try (Subscription subscription = events.subscribe(heard::addAll)) {
            past(H1, "boot", Duration.ZERO, "armed", 5, "Armed.");
            opened.get(H1).tell(new AgentEvent(AgentEvent.Kind.ELECTION, 0, "eth0", null, null, WEB, "Armed."));
            HostEvent event = heard.poll(40, TimeUnit.SECONDS);
            assertEquals("Armed.", event == null ? "nothing" : event.sentence());
        }
    }
}
