package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Overheard;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.YamlInventoryStore;

/** What an attached agent, whose clock is an hour ahead, tells of the wire. */
@Timeout(60)
class AgentEarsTest {

    private static final HostId H1 = new HostId("h1");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final InetAddress VIP6 = Addresses.parse("2001:db8::100");
    private static final MacAddress MAC = MacAddress.parse("02:00:5e:10:00:01");

    @TempDir
    Path folder;
    private final List<FakeSession> opened = new ArrayList<>();
    private final BlockingQueue<Overheard> heard = new LinkedBlockingQueue<>();
    private HostSessions sessions;
    private AgentLinks links;
    private Subscription listening;

    @BeforeEach
    void open() throws Exception {
        InventoryStore inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(
                List.of(new Host(H1, "127.0.0.1", 1, "root", new Identity.Automatic())), List.of()));
        sessions = new HostSessions(inventory, (to, limit) -> {
            opened.add(new FakeSession(to, new FakeAgent()));
            return opened.getLast();
        });
        links = new AgentLinks(sessions);
        links.link(H1, Duration.ofSeconds(20));
        listening = new AgentEars(links).listen(heard::add);
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    private Overheard told(InetAddress ip, Said how) throws InterruptedException {
        tell(AgentEvent.Kind.SIGHTING, ip, MAC, how);
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private void tell(AgentEvent.Kind kind, InetAddress ip, MacAddress mac, Said how) {
        opened.getLast().tell(new AgentEvent(kind, System.nanoTime() + FakeAgent.AHEAD_NANOS, "eth0", ip, mac,
                new GroupId("web"), "Heard.", how));
    }

    @Test
    void putsTimesOnTheConsolesClock() throws Exception {
        Instant before = Instant.now();
        Overheard said = told(VIP, Said.ANSWER);
        assertEquals(H1, said.observer());
        assertEquals(List.of(VIP, MAC), List.of(said.claim().ip(), said.claim().mac()));
        Duration late = Duration.between(before, said.claim().at());
        assertTrue(late.abs().compareTo(Duration.ofMinutes(1)) < 0, () -> "an hour ahead: " + late);
    }

    @Test
    void tellsAnAnnouncementAnAnswerAndAUseApart() throws Exception {
        assertEquals(Kind.GRATUITOUS_REPLY, told(VIP, Said.ANNOUNCEMENT).claim().kind());
        assertEquals(Kind.REPLY, told(VIP, Said.ANSWER).claim().kind());
        assertEquals(Kind.REQUEST, told(VIP, Said.USE).claim().kind());
        assertEquals(Protocol.NDP, told(VIP6, Said.USE).claim().protocol());
    }

    @Test
    void takesForAnAnswerWhatAnAgentDoesNotName() throws Exception {
        assertEquals(Kind.REPLY, told(VIP, null).claim().kind());
    }

    @Test
    void hearsSightingsAloneAndNothingAfterItsEnd() throws Exception {
        tell(AgentEvent.Kind.NEIGHBOUR, VIP, MAC, null);
        tell(AgentEvent.Kind.SIGHTING, null, MAC, null);
        tell(AgentEvent.Kind.SIGHTING, VIP, null, null);
        assertEquals(VIP6, told(VIP6, null).claim().ip());
        BlockingQueue<HostId> all = new LinkedBlockingQueue<>();
        listening.close();
        links.subscribe(event -> all.add(event.host()));
        tell(AgentEvent.Kind.SIGHTING, VIP, MAC, null);
        assertEquals(H1, all.poll(20, TimeUnit.SECONDS));
        assertNull(heard.poll());
    }
}
