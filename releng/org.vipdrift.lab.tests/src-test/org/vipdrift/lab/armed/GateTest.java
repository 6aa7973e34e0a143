package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** An armed group whose VIP is behind a gate of 300 ms. */
@OnLab
@Timeout(120)
class GateTest extends ArmedTest {
    private static final long GATE_MILLIS = 300;
    /** Without the gate it is the hold time of two seconds and more. */
    private static final Bounds SOON = Bounds.takeover(Duration.ofMillis(700));

    GateTest(Lab lab) {
        super(lab);
    }

    private void armWithGate() throws Exception {
        armed.arm(terms -> terms.withGate(GATE_MILLIS, true));
        armed.awaitHolder("h1");
        armed.witness.begin();
        armed.watch(A_WHILE);
    }

    private String filter(String host) {
        return lab.tell("inside", host, "nft", "list", "ruleset");
    }

    @Test
    void row8AFrozenAgentIsSilentLongBeforeItsHoldTimeIsOver() throws Exception {
        armWithGate();
        lab.ssh("h1", "systemctl kill --signal=STOP vipdrift-agent");
        awaitTakeover();
        lab.ssh("h1", "systemctl kill --signal=CONT vipdrift-agent");
        MoveLab.await("h1 lets go", () -> !armed.moves.carries("h1"));
        armed.watch(A_WHILE);
        armed.assertAllHeld("8 agent frozen behind a gate", SOON);
    }

    @Test
    void aRestartInOrderIsNotSeen() throws Exception {
        armWithGate();
        lab.ssh("h1", "systemctl restart vipdrift-agent");
        armed.moves.awaitAgents();
        armed.watch(A_WHILE);
        assertTrue(armed.moves.carries("h1"), "h1 has the VIP no more.");
        armed.assertAllHeld("agent restarted behind a gate", Bounds.UNNOTICED);
    }

    @Test
    void aFlushedFilterIsPutBack() throws Exception {
        armWithGate();
        lab.tell("inside", "h1", "nft", "flush", "ruleset");
        MoveLab.await("the gate is back", () -> filter("h1").contains("table arp vipdrift"));
        armed.watch(A_WHILE);
        armed.assertAllHeld("packet filter flushed", Bounds.UNNOTICED);
    }

    @Test
    void withoutAGateNothingOfItIsLeft() throws Exception {
        armWithGate();
        assertTrue(filter("h1").contains("table inet vipdrift"), filter("h1"));
        armed.arm(terms -> terms);
        lab.hosts().forEach(host -> assertEquals("", filter(host).strip(), host));
        assertFalse(filter("h1").contains("vipdrift"));
    }
}
