package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.HostServices;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.StepReport;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** The console logs in to h1 as a user who has to say sudo for everything; the other hosts are reached as root. */
@OnLab
@Timeout(180)
class SudoTest {

    private static final HostId H1 = new HostId("h1");
    private final Lab lab;
    @TempDir
    Path folder;
    private MoveLab moves;

    SudoTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void h1IsReachedAsAnOrdinaryUser() throws Exception {
        moves = MoveLab.fresh(lab, folder.resolve("data"));
        moves.logInAs("h1", "ops");
    }

    @AfterEach
    void close() {
        if (moves != null) {
            moves.close();
        }
    }

    @Test
    void anAgentIsInstalledAskedAndOrderedThroughSudo() throws Exception {
        assertDone(moves.control().agents().remove(H1, Progress.SILENT, Cancellation.NEVER));
        assertDone(moves.control().agents().install(H1, Progress.SILENT, Cancellation.NEVER));
        moves.awaitAgents();
        assertEquals(State.RUNNING, moves.control().agents().status(H1, MoveLab.PLAN).state());
        assertEquals("h1", moves.facts("h1").hostName());
        String attached = lab.ssh("h1", "ps -eo user:20,args");
        assertTrue(attached.lines().anyMatch(line -> line.matches("root +sudo -n /opt/\\S+/vipdrift-agent attach")),
                attached);
        assertMoved(moves.run(Verb.PLACE, "h1"), "h1");
        assertMoved(moves.run(Verb.MOVE, "h2"), "h2");
        assertMoved(moves.run(Verb.MOVE, "h1"), "h1");
    }

    @Test
    void aDeadAgentsVipsAreReleasedThroughSudo() throws Exception {
        assertMoved(moves.run(Verb.PLACE, "h1"), "h1");
        moves.killAgentForGood("h1");
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertMoved(drift, "h2");
        assertTrue(drift.steps().stream().map(StepReport::name).anyMatch("release-over-ssh"::equals));
    }

    @Test
    void whatRunsOnAHostIsReadThroughSudo() throws Exception {
        String file = "/etc/keepalived/conf-of-root.conf";
        lab.ssh("h1", "umask 077; mkdir -p /etc/keepalived; printf '%s\\n' 'vrrp_instance x {' 'virtual_router_id 9'"
                + " 'virtual_ipaddress {' 198.51.100.140 '}' '}' > " + file);
        try {
            HostServices look = moves.control().discovery().look(H1, MoveLab.PLAN);
            assertEquals(List.of(9), look.vips().stream().map(HostServices.NamedVip::virtualRouterId).toList(),
                    look::toString);
        } finally {
            lab.ssh("h1", "rm " + file);
        }
    }

    private static void assertDone(DeployReport report) {
        assertEquals(DeployReport.Outcome.DONE, report.outcome(), report.toString());
    }

    private void assertMoved(Drift drift, String to) {
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        assertEquals(List.of(to), moves.carriers());
    }
}
