package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.control.Adoption.Adopted;
import org.vipdrift.control.testing.FakeConsole;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.Grant;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

@Timeout(60)
class ConsoleAdoptionTest {
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final GroupId WEB = new GroupId("web");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir
    private Path folder;
    private FakeConsole console;

    @BeforeEach
    void open() throws Exception {
        console = new FakeConsole(folder, FakeConsole.running(""), "h1", "h2");
        for (HostId host : List.of(H1, H2)) {
            console.hosts.get(host).grants = List.of(new Grant(WEB, List.of(FakeConsole.VIP), "eth0", new Epoch(4),
                    host.equals(H1), "Claimed."));
        }
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void saysWhoInstalledAnAgentAndTakesUpTheGroupItKnows() throws Exception {
        Adopted adopted = adopt(H1, H2);
        assertEquals("The agent 1.0 runs on host h1. anna@desk installed it on 2026-11-23 08:50 UTC. This console can"
                + " use it.", adopted.hosts().getFirst().sentence());
        VipGroup web = console.store.current().group(WEB).orElseThrow();
        assertEquals(List.of(new Member(H1, "eth0", 100), new Member(H2, "eth0", 100)), web.members());
        assertEquals(List.of(FakeConsole.VIP), web.vips());
        assertEquals(List.of(WEB), adopted.groups());
        assertTrue(adopted.sentences().getFirst().startsWith("Group web of h1, h2 is in the inventory now."));
    }

    @Test
    void leavesAGroupOfItsOwnAlone() throws Exception {
        VipGroup own = new VipGroup(WEB, List.of(FakeConsole.VIP), List.of(new Member(H1, "eth9", 7)));
        console.add(own);
        assertEquals(List.of(), adopt(H1, H2).groups());
        assertEquals(own, console.store.current().group(WEB).orElseThrow());
    }

    @Test
    void namesAnAgentWhoseProtocolDoesNotFitAndAdoptsTheOther() throws Exception {
        console.hosts.get(H2).protocol = Hello.PROTOCOL + 2;
        Adopted adopted = adopt(H1, H2);
        assertTrue(adopted.hosts().getFirst().adopted());
        assertFalse(adopted.hosts().getLast().adopted());
        assertTrue(adopted.hosts().getLast().sentence().contains("speaks protocol 3"), adopted.toString());
        assertEquals(1, console.store.current().group(WEB).orElseThrow().members().size());
    }

    private Adopted adopt(HostId... hosts) throws Exception {
        return new ConsoleAdoption(console.store, console.agents, console.diagnostics).adopt(List.of(hosts), LIMIT);
    }
}
