package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.Switch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Restart;
import org.vipdrift.lab.watch.oracle.Word;

/** The rows of the design's table of faults, by their numbers, on an armed group with default terms that h1 holds. */
@OnLab
@Timeout(120)
class FaultsTest extends ArmedTest {
    private static final String TAKE_AWAY = "ip address flush dev " + MoveLab.INTERFACE + " to " + VIP;
    private static final Duration HOLD = Duration.ofSeconds(Automatic.DEFAULT_HOLD_SECONDS);

    FaultsTest(Lab lab) {
        super(lab);
    }

    @Test
    void row1PowerLossOfTheHolderIsATakeover() throws Exception {
        lab.tell("crash", "h1");
        awaitTakeover();
        armed.assertAllHeld("1 power loss", TAKEOVER);
    }

    @Test
    void row2AHolderWithoutItsLinkLetsGo() throws Exception {
        armed.moves.cable("h1", "down");
        awaitTakeover();
        armed.moves.cable("h1", "up");
        armed.watch(A_WHILE);
        assertFalse(armed.moves.carries("h1"), "h1 has the VIP still.");
        armed.assertAllHeld("2 link down", TAKEOVER);
    }

    @Test
    void row3AdvertsLostOneWayAreNamedAndNothingMoves() throws Exception {
        Switch.lose(Switch.ADVERTS + " " + Switch.from("h1"));
        armed.awaitAlarm("h2", "unheard");
        armed.awaitAlarm("h3", "unheard");
        armed.watch(A_WHILE);
        Switch.open();
        armed.watch(A_WHILE);
        armed.assertAllHeld("3 adverts lost one way", Bounds.UNNOTICED);
    }

    @Test
    void row3AdvertsFilteredBothWaysMoveNothing() throws Exception {
        Switch.lose(Switch.ADVERTS);
        armed.awaitAlarm("h2", "unheard");
        armed.watch(A_WHILE);
        armed.assertAllHeld("3 protocol 112 filtered", Bounds.UNNOTICED);
    }

    /** h1 alone on one side, the client and a majority on the other; h1 lets go, so that nobody is there twice afterwards. */
    @Test
    void rows4And5AHolderPartedFromTheMajorityLetsGoAndReturnsAsBackup() throws Exception {
        armed.arm(FaultsTest::releasedWhenAlone);
        armed.witness.begin();
        Switch.lose(Switch.from("h1") + " oifname != \"vb-admin\"", Switch.to("h1") + " iifname != \"vb-admin\"");
        awaitTakeover();
        MoveLab.await("h1 lets go", () -> !armed.moves.carries("h1"));
        Switch.open();
        armed.watch(A_WHILE);
        armed.assertAllHeld("4, 5 partition and healing", TAKEOVER);
    }

    private static Automatic releasedWhenAlone(Automatic terms) {
        return new Automatic(terms.virtualRouterId(), terms.version(), terms.advertMillis(), terms.preempt(),
                terms.preemptDelayMillis(), terms.unicast(), terms.witnesses(), true, terms.holdSeconds(),
                terms.checks());
    }

    @Test
    void row7AKilledAgentIsBackBeforeAnybodyMissesIt() throws Exception {
        String before = armed.moves.agentProcess("h1");
        long from = System.nanoTime();
        armed.moves.killAgent("h1");
        MoveLab.await("another agent on h1", () -> !List.of(before, "0").contains(armed.moves.agentProcess("h1")));
        armed.moves.awaitAgents();
        armed.watch(A_WHILE);
        armed.witness.restarted(new Restart("the agent of h1", from, System.nanoTime()));
        armed.witness.ordered(new Word.HeldBy(lab.mac("h1"), from, Long.MAX_VALUE));
        armed.assertAllHeld("7 agent killed", Bounds.UNNOTICED);
    }

    @Test
    void row7AnAgentThatStaysDeadIsATakeoverAfterTheHoldTime() throws Exception {
        armed.moves.killAgentForGood("h1");
        awaitTakeover();
        armed.assertAllHeld("7 agent dead for good", TAKEOVER);
    }

    @Test
    void row8AFrozenAgentLosesTheVipAndDoesNotAnswerWhenItWakes() throws Exception {
        lab.ssh("h1", "systemctl kill --signal=STOP vipdrift-agent");
        awaitTakeover();
        armed.watch(HOLD);
        lab.ssh("h1", "systemctl kill --signal=CONT vipdrift-agent");
        armed.watch(A_WHILE);
        armed.assertAllHeld("8 agent frozen", TAKEOVER);
    }

    @Test
    void row17AForeignMachineThatTakesTheVipIsNamedWithinASecond() throws Exception {
        try (ForeignMachine foreign = new ForeignMachine(VIP + "/24")) {
            AlarmFacts alarm = armed.awaitAlarm("h1", "conflict");
            assertTrue(alarm.sentence().contains(ForeignMachine.MAC), alarm.sentence());
            double millis = (alarm.sinceNanos() - foreign.takenAt()) / 1e6;
            assertTrue(millis < 1000, () -> "It took " + millis + " ms.");
        }
        armed.watch(A_WHILE);
        Evidence all = armed.witness.evidence(TAKEOVER);
        ArmedLab.assertAllHeld("17 foreign machine", new Evidence(all.wire().without(ForeignMachine.MAC),
                Bounds.takeover(Duration.ofSeconds(1)), all.agents(), List.of(), all.words(), all.restarts(),
                all.unfinished(), all.traces()));
    }

    @Test
    void row18AHolderThatComesBackFromARebootHoldsNothing() throws Exception {
        lab.tell("crash", "h1");
        awaitTakeover();
        lab.tell("boot", "h1");
        armed.moves.awaitAgents();
        armed.watch(A_WHILE);
        assertFalse(armed.moves.carries("h1"), "h1 has the VIP after its reboot.");
        armed.assertAllHeld("18 stale VIP after a reboot", TAKEOVER);
    }

    @Test
    void row19TheFirstThatCanTakesItWhenNobodyCould() throws Exception {
        lab.hosts().forEach(armed::endService);
        armed.awaitAlarm("h2", "nobody-can");
        MoveLab.await("nobody holds", () -> armed.moves.carriers().isEmpty());
        armed.startService("h3");
        armed.awaitHolder("h3");
        lab.hosts().forEach(armed::startService);
        armed.watch(A_WHILE);
        // the services end one after the other: h2 has it for a moment before nobody can
        armed.assertAllHeld("19 all candidates down", new Bounds(Duration.ofSeconds(60), 2));
    }

    @Test
    void row20AFlappingLinkMovesTheVipOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            armed.moves.cable("h1", "down");
            armed.watch(Duration.ofMillis(300));
            armed.moves.cable("h1", "up");
            armed.watch(Duration.ofMillis(300));
        }
        armed.watch(A_WHILE);
        armed.assertAllHeld("20 flapping link", TAKEOVER);
    }

    /** Three moves are enough here; the group then stays though its holder's service is down, until somebody acknowledges. */
    @Test
    void row20AServiceThatFlapsOnAllHostsIsHeldDownUntilSomebodyAcknowledges() throws Exception {
        armed.arm(terms -> terms.with(new FlapLimit(3, 30, 60)));
        armed.witness.begin();
        String holder = "h1";
        for (int move = 1; move <= 3; move++) {
            holder = flap(holder);
        }
        for (String host : lab.hosts()) {
            armed.awaitAlarm(host, "held-down");
        }
        armed.endService(holder);
        armed.watch(A_WHILE);
        assertTrue(armed.moves.carries(holder), holder + " let go though the group is held down.");
        armed.acknowledge();
        armed.awaitAnotherThan(holder);
        armed.watch(A_WHILE);
        armed.assertAllHeld("20 flapping service", new Bounds(Duration.ofSeconds(1), 4));
    }

    /** @return who holds when the holder's service has failed and is back */
    private String flap(String holder) {
        armed.endService(holder);
        String next = armed.awaitAnotherThan(holder);
        armed.startService(holder);
        return next;
    }

    @Test
    void row21AnAddressRemovedBehindOurBackIsPutBack() throws Exception {
        lab.ssh("h1", TAKE_AWAY);
        MoveLab.await("the VIP is back on h1", () -> armed.moves.carries("h1"));
        armed.watch(A_WHILE);
        armed.assertAllHeld("21 address removed", Bounds.UNNOTICED);
    }

    @Test
    void row21AnAddressRemovedAgainAndAgainIsATakeover() throws Exception {
        for (int i = 0; i < 4; i++) {
            MoveLab.await("the VIP on a host", () -> armed.moves.carriers().size() == 1);
            lab.ssh("h1", TAKE_AWAY);
        }
        awaitTakeover();
        armed.awaitAlarm("h1", "removed");
        armed.assertAllHeld("21 address removed again and again", TAKEOVER);
    }

    @Test
    void row22AFailedServiceOnALiveHostMovesTheVip() throws Exception {
        armed.endService("h1");
        awaitTakeover();
        armed.startService("h1");
        armed.watch(A_WHILE);
        assertEquals(1, armed.moves.carriers().size());
        armed.assertAllHeld("22 service dead", TAKEOVER);
    }
}
