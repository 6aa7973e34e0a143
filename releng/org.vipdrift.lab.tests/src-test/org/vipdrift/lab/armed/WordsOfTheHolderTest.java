package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.lab.armed.ClientsTape.Frame;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.Switch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;

/** Rows 5 and 6 of the design's table of faults: what a holder tells clients after a takeover and after a partition. */
@OnLab
@Timeout(120)
class WordsOfTheHolderTest extends ArmedTest {
    /** When an announcement is due after a claim, seconds. */
    private static final List<Double> DUE = List.of(0.0, 0.1, 1.0, 5.0);
    /** A timer may be early by its grain. */
    private static final double GRAIN = 0.02;
    private static final Bounds ANNOUNCED_LATE = Bounds.takeover(Duration.ofSeconds(8));
    /** For how long two may answer at most that hold on both sides of a partition which heals. */
    private static final Duration BOTH = Duration.ofMillis(500);
    private static final String ANNOUNCEMENTS = "ether type arp ether daddr ff:ff:ff:ff:ff:ff arp saddr ip " + VIP
            + " oifname \"vb-client\"";

    WordsOfTheHolderTest(Lab lab) {
        super(lab);
    }

    @Test
    void row6AClaimByElectionIsAnnouncedFourTimes() throws Exception {
        try (ClientsTape tape = new ClientsTape(VIP)) {
            lab.tell("crash", "h1");
            String holder = lab.mac(armed.awaitAnotherThan("h1"));
            MoveLab.await("the last announcement",
                    () -> after(tape.announced(holder)).getLast() > DUE.getLast() - GRAIN);
            List<Double> at = after(tape.announced(holder));
            for (int i = 0; i < DUE.size(); i++) {
                double from = DUE.get(i) - GRAIN;
                double to = i + 1 < DUE.size() ? DUE.get(i + 1) - GRAIN : Double.MAX_VALUE;
                assertTrue(at.stream().anyMatch(t -> t >= from && t < to), () -> "Announced after " + at + " s.");
            }
        }
        armed.assertAllHeld("6 announcements", TAKEOVER);
    }

    /** Seconds after the first. */
    private static List<Double> after(List<Frame> frames) {
        return frames.stream().map(frame -> frame.seconds() - frames.getFirst().seconds()).toList();
    }

    @Test
    void row6AClientThatMissedTheFirstAnnouncementsIsToldAgain() throws Exception {
        Switch.lose(ANNOUNCEMENTS);
        lab.tell("crash", "h1");
        MoveLab.await("a claim", () -> armed.moves.carries("h2") || armed.moves.carries("h3"));
        armed.watch(A_WHILE);
        Switch.open();
        awaitTakeover();
        MoveLab.await("answers to the client", () -> armed.witness.wire().requests().getLast().answered());
        armed.assertAllHeld("6 announcements lost", ANNOUNCED_LATE);
    }

    /** Both hold, each on its side, as the group's policy for a cut off holder has it: the better one keeps the VIP. */
    @Test
    void row5WhenAPartitionHealsTheLowerHolderIsSilentAndTheOtherAnnouncesTwice() throws Exception {
        armed.arm(terms -> terms.releasing(false));
        Switch.lose(Switch.from("h1") + " oifname != \"vb-admin\"", Switch.to("h1") + " iifname != \"vb-admin\"");
        armed.awaitAnotherThan("h1");
        assertTrue(armed.moves.carries("h1"), "h1 has let go.");
        armed.watch(A_WHILE);
        // of two that claimed side by side one has yielded by now
        String loser = lab.mac(armed.awaitAnotherThan("h1"));
        long healed = System.nanoTime();
        try (ClientsTape tape = new ClientsTape(VIP)) {
            Switch.open();
            armed.awaitHolder("h1");
            armed.watch(A_WHILE);
            List<Frame> words = tape.announced(lab.mac("h1"));
            double silent = tape.of(loser).getLast().seconds();
            System.out.printf("5: the loser's last word at 0, the winner announced at %s ms%n",
                    words.stream().map(frame -> Math.round((frame.seconds() - silent) * 1000)).toList());
            long after = words.stream().filter(frame -> frame.seconds() > silent)
                    .map(frame -> Math.round(frame.seconds() * 50)).distinct().count();
            assertTrue(after >= 2, () -> "Announced after the loser's last word: " + after + " times of " + words);
        }
        assertEquals(List.of("h1"), armed.moves.carriers());
        Evidence all = armed.witness.evidence(TAKEOVER);
        assertFalse(all.wire().since(healed + BOTH.toNanos()).heard(loser), "Both went on to answer.");
        // until an advert has crossed both answer; and the greater epoch may have been at either side
        ArmedLab.assertAllHeld("5 partition heals", new Evidence(all.wire().without(loser), all.bounds(), all.agents(),
                List.of(), all.words(), all.restarts(), all.unfinished(), all.traces()));
    }
}
