package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.SurveyReply.Router;
import org.vipdrift.failover.port.SurveyReply.Tried;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.RemoteException;

/** What an agent finds where a group is to be armed, as the orchestrator gets it. */
@Timeout(60)
class AgentSurveyTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId H1 = new HostId("h1");
    private static final SurveyQuestion QUESTION = new SurveyQuestion("eth0", true, Duration.ofMillis(200),
            List.of(ServiceCheck.of("ready", Kind.FILE, List.of("/run/ready"))));
    @TempDir
    Path folder;
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private HostSessions sessions;
    private AgentLinks links;

    @BeforeEach
    void open() throws Exception {
        InventoryStore inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(List.of(new Host(H1, "127.0.0.1", 1, "root", new Identity.Automatic())),
                List.of()));
        sessions = new HostSessions(inventory, (to, limit) -> {
            if (!reachable.get()) {
                throw new RemoteException(RemoteException.Reason.UNREACHABLE, "No route to h1.", null);
            }
            return new FakeSession(to, new FakeAgent());
        });
        links = new AgentLinks(sessions);
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    @Test
    void tellsWhoIsHeardAndWhatTheChecksCameToInPrintableWords() {
        SurveyReply reply = new AgentSurvey(H1, links).make(QUESTION, LIMIT);
        assertTrue(reply.looked());
        assertEquals(List.of(new Router(51, 120, Addresses.parse("198.51.100.77"),
                MacAddress.parse("02:00:00:00:00:77"), List.of())), reply.routers());
        Tried tried = reply.tries().getFirst();
        assertEquals("ready", tried.check());
        assertFalse(tried.passed());
        assertFalse(tried.sentence().chars().anyMatch(Character::isISOControl), tried.sentence());
    }

    @Test
    void saysWhyAHostCouldNotLook() {
        reachable.set(false);
        SurveyReply reply = new AgentSurvey(H1, links).make(QUESTION, LIMIT);
        assertFalse(reply.looked());
        assertTrue(reply.failure().contains("No route to h1."), reply.failure());
    }
}
