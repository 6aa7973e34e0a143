package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Restart;
import org.vipdrift.lab.watch.oracle.Word;

/** The agent of the holder of an armed group is replaced while clients use the VIP. */
@OnLab
@Timeout(180)
class UpgradeTest extends ArmedTest {
    private static final HostId H1 = new HostId("h1");
    @TempDir
    private Path packages;
    private OtherVersion other;

    UpgradeTest(Lab lab) {
        super(lab);
    }

    @AfterEach
    void originalAgain() throws Exception {
        other.offerOriginal();
        assertTrue(install().succeeded());
        armed.moves.awaitAgents();
    }

    @Test
    void nobodyNoticesThatTheHoldersAgentIsReplacedByAnotherVersionAndBack() throws Exception {
        other = new OtherVersion(packages);
        other.offer("9.9.9");
        long from = System.nanoTime();
        assertEquals("The agent 9.9.9 runs on host h1.", install().sentence());
        assertEquals("9.9.9", armed.moves.facts("h1").version());
        armed.watch(A_WHILE);
        other.offerOriginal();
        assertEquals(Outcome.DONE, install().outcome());
        armed.moves.awaitAgents();
        armed.watch(A_WHILE);
        armed.witness.restarted(new Restart("the agent of h1", from, System.nanoTime()));
        armed.witness.ordered(new Word.HeldBy(lab.mac("h1"), from, Long.MAX_VALUE));
        armed.assertAllHeld("23 agent upgraded and downgraded", Bounds.UNNOTICED);
    }

    @Test
    void nobodyNoticesThatAnAgentThatDoesNotStartIsReplacedByTheOneBefore() throws Exception {
        DeployReport report = rolledBack(OtherVersion.UNABLE, "23 agent that does not start");
        assertTrue(report.sentence().contains(" failed at starting the agent ("), report.sentence());
    }

    @Test
    void nobodyNoticesThatAnAgentThatHangsAtItsStartIsReplacedByTheOneBefore() throws Exception {
        DeployReport report = rolledBack(OtherVersion.HANGING, "23 agent that hangs at its start");
        assertTrue(report.sentence().contains(" failed at starting the agent ("), report.sentence());
    }

    @Test
    void anAgentThatSaysNothingIsFoundOutWhileTheOneBeforeRuns() throws Exception {
        DeployReport report = rolledBack(OtherVersion.MUTE, "23 agent that says nothing");
        assertTrue(report.sentence().contains(" failed at trying the new agent "), report.sentence());
    }

    private DeployReport rolledBack(String program, String what) throws Exception {
        other = new OtherVersion(packages);
        String before = status().version();
        other.offer("9.9.8", program);
        long from = System.nanoTime();
        DeployReport report = install();
        assertEquals(Outcome.ROLLED_BACK, report.outcome(), report.toString());
        MoveLab.await("the agent before", () -> status().state() == AgentStatus.State.RUNNING);
        assertEquals(before, status().version());
        assertTrue(status().installed().isPresent(), status().toString());
        armed.moves.awaitAgents();
        armed.watch(A_WHILE);
        armed.witness.restarted(new Restart("the agent of h1", from, System.nanoTime()));
        armed.witness.ordered(new Word.HeldBy(lab.mac("h1"), from, Long.MAX_VALUE));
        armed.assertAllHeld(what, Bounds.UNNOTICED);
        return report;
    }

    private static AgentStatus status() throws Exception {
        return armed.moves.control().agents().status(H1, MoveLab.PLAN);
    }

    private static DeployReport install() throws Exception {
        return armed.moves.control().agents().install(H1, Progress.SILENT, Cancellation.NEVER);
    }
}
