package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** Row 15 of the design's table of faults: SSH that says nothing more, of one host of three. */
@OnLab
@Timeout(120)
class SilentSshTest extends ArmedTest {
    private static final String BLACK_HOLE = "nft add table inet hole && nft 'add chain inet hole in { type filter hook"
            + " input priority 0; }' && nft add rule inet hole in tcp dport 22 drop";

    SilentSshTest(Lab lab) {
        super(lab);
    }

    /** Nobody gets in any more to take the rule away. */
    @AfterEach
    void startAnew() {
        lab.tell("crash", "h2");
        lab.tell("boot", "h2");
    }

    @Test
    void row15AConnectionThatIsHalfOpenIsToldAndHoldsUpNobody() throws Exception {
        lab.ssh("h2",
                "systemd-run --quiet --on-active=0.2 --timer-property=AccuracySec=10ms sh -c \"" + BLACK_HOLE + "\"");
        MoveLab.await("h2 is out of reach", () -> state("h2") == AgentState.UNREACHABLE);
        assertEquals(AgentState.ATTACHED, state("h1"));
        assertEquals(AgentState.ATTACHED, state("h3"));
        armed.watch(A_WHILE);
        armed.assertAllHeld("15 SSH of a member black-holed", Bounds.UNNOTICED);
        armed.witness.begin();
        Drift drift = armed.moves.run(Verb.MOVE, "h3");
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        armed.awaitHolder("h3");
    }

    private static AgentState state(String host) throws InterruptedException {
        return armed.moves.control().status().refresh(MoveLab.PLAN).host(new HostId(host)).orElseThrow().agentState();
    }
}
