package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.board.Board;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;

/** The host is looked at when it is being worked on: then the board must know. The work itself fails. */
class ConsoleAgentsTest {
    private static final HostId H1 = new HostId("h1");
    private static final String PACKAGE = "vipdrift.test.package";
    private final List<String> said = new ArrayList<>();
    @TempDir
    private Path folder;
    private Board board;
    private ConsoleAgents agents;

    @BeforeEach
    void open() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        store.update(old -> new Inventory(
                List.of(new Host(H1, "198.51.100.11", 22, "root", new Identity.Automatic())), List.of()));
        RemoteHosts remote = (target, limit) -> {
            said.add(board.current().host(H1).orElseThrow().status().sentence());
            throw new RemoteException(RemoteException.Reason.REFUSED, "h1 refuses.", null);
        };
        HostSessions sessions = new HostSessions(store, remote);
        AgentLinks links = new AgentLinks(sessions);
        Members members = host -> silent();
        board = new Board(store, members, links, () -> {
        });
        agents = new ConsoleAgents(store, sessions, links, members, new PackageFile(PACKAGE), remote,
                board.upkeep());
    }

    @AfterEach
    void forgetPackage() {
        System.clearProperty(PACKAGE);
    }

    @Test
    void tellsThatAnAgentIsBeingInstalled() throws Exception {
        System.setProperty(PACKAGE, SmallPackage.in(folder, "0.1.0").toString());
        assertSays("The agent on h1 is being installed.", () -> agents.install(H1, (step, done, total) -> {
        }, () -> false));
    }

    @Test
    void tellsThatAnAgentIsBeingRestarted() {
        assertSays("The agent on h1 is being restarted.", () -> agents.restart(H1));
    }

    @Test
    void tellsThatAnAgentIsBeingRemoved() {
        assertSays("The agent on h1 is being removed.", () -> agents.remove(H1, (step, done, total) -> {
        }, () -> false));
    }

    private void assertSays(String sentence, Executable work) {
        assertThrows(ControlException.class, work);
        assertEquals(List.of(sentence), said);
        board.read(H1, Duration.ofSeconds(1));
        assertEquals("h1 has no agent.", board.current().host(H1).orElseThrow().status().sentence());
    }

    private static MemberPort silent() {
        return (MemberPort) java.lang.reflect.Proxy.newProxyInstance(MemberPort.class.getClassLoader(),
                new Class<?>[] {MemberPort.class}, (proxy, method, arguments) -> new Reading(H1, Contact.NO_AGENT,
                        Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, "h1 has no agent."));
    }
}
