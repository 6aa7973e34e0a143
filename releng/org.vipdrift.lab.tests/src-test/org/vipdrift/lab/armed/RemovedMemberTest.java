package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.lab.tests.HostListing;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;

/** The design's ninth invariant on an armed member: after a removal nothing of ours is left, and nothing else was touched. */
@OnLab
@Timeout(120)
class RemovedMemberTest extends ArmedTest {
    private static final HostId H3 = new HostId("h3");
    private static final String FOREIGN = "203.0.113.7/32";

    RemovedMemberTest(Lab lab) {
        super(lab);
    }

    @AfterEach
    void installAgain() throws Exception {
        lab.ssh("h3", "ip address flush dev lo to " + FOREIGN);
        install();
        armed.moves.awaitAgents();
    }

    private static void install() throws Exception {
        assertDone(armed.moves.control().agents().install(H3, Progress.SILENT, Cancellation.NEVER));
    }

    private static void remove() throws Exception {
        assertDone(armed.moves.control().agents().remove(H3, Progress.SILENT, Cancellation.NEVER));
    }

    private static void assertDone(DeployReport report) {
        assertTrue(report.succeeded(), report.sentence());
    }

    @Test
    void anArmedMemberThatHasHeldLeavesNoTraceOfItself() throws Exception {
        remove();
        lab.ssh("h3", "ip address replace " + FOREIGN + " dev lo");
        HostListing before = HostListing.of(lab, "h3");
        install();
        armed.moves.awaitAgents();
        armed.arm(UnaryOperator.identity());
        armed.moveTo("h3");
        armed.moveTo("h1");
        armed.awaitHolder("h1");
        armed.witness.begin();
        remove();
        List<String> traces = HostListing.of(lab, "h3").changesSince(before);
        armed.watch(A_WHILE);
        Evidence all = armed.witness.evidence(Bounds.UNNOTICED);
        ArmedLab.assertAllHeld("I9 armed member removed", new Evidence(all.wire(), all.bounds(), all.agents(),
                all.shown(), all.words(), all.restarts(), all.unfinished(), traces));
    }
}
