package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Epoch;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.arp.ArpObserver;

@OnLab
class SwitchoverTest {

    private static final int MOVES = 20;
    private final Lab lab;
    @TempDir
    Path folder;
    private MoveLab moves;

    SwitchoverTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open() throws Exception {
        moves = MoveLab.fresh(lab, folder.resolve("data"));
    }

    @AfterEach
    void close() {
        moves.close();
    }

    @Test
    void placesMovesThereAndBackAndReleases() throws Exception {
        Drift placed = moves.run(Verb.PLACE, "h1");
        assertEquals(Outcome.DONE, placed.outcome(), placed.sentence());
        assertEquals(MoveKind.PLACE, placed.kind());
        assertEquals(List.of("h1"), moves.carriers());
        try (ArpObserver observer = moves.observe()) {
            MoveLab.await("an answer", () -> !observer.answers().isEmpty());
            Drift there = moves.run(Verb.MOVE, "h2");
            assertEquals(Outcome.DONE, there.outcome(), there.sentence());
            assertTrue(
                    there.sentence().endsWith(lab.mac("h2") + " (h2) alone answers for 198.51.100.100, seen by h1 and"
                            + " h3."),
                    there.sentence());
            assertWitnessed(there, "h1", "h2");
            assertEquals(List.of("h2"), moves.carriers());
            Drift back = moves.run(Verb.MOVE, "h1");
            assertEquals(Outcome.DONE, back.outcome(), back.sentence());
            assertWitnessed(back, "h2", "h1");
            MoveLab.await("h1's answer",
                    () -> observer.sequence().getLast().equals(lab.mac("h1")) && observer.sequence().size() > 1);
            assertEquals(List.of(lab.mac("h1"), lab.mac("h2"), lab.mac("h1")), observer.sequence());
        }
        Drift released = moves.run(Verb.RELEASE, null);
        assertEquals(Outcome.DONE, released.outcome(), released.sentence());
        assertEquals(List.of(), moves.carriers());
        assertEquals(List.of(1L, 2L, 3L, 4L),
                moves.control().journal().drifts().stream().map(Drift::epoch).map(Epoch::number).toList());
        assertTrue(moves.control().journal().verify().intact(), moves.control().journal().verify().sentence());
    }

    /** As the third host heard it: by the announcement, before it was asked anything. */
    private void assertWitnessed(Drift drift, String from, String to) {
        assertEquals(1, drift.takeovers().size(), drift.takeovers().toString());
        WitnessedTakeover heard = drift.takeovers().getFirst();
        assertEquals(List.of("h3", lab.mac(from), lab.mac(to), false), List.of(heard.observer().name(),
                heard.from().toString(), heard.to().toString(), heard.contested()));
        assertTrue(heard.announcements() >= 1 && heard.firstAnswerMillis().isPresent(), heard.toString());
        assertTrue(heard.at().isAfter(drift.at()), heard.toString());
        assertEquals(drift.takeovers(), moves.control().journal().drifts().getLast().takeovers());
    }

    @Test
    void aDryPlanChangesNothing() throws Exception {
        moves.run(Verb.PLACE, "h1");
        Plan plan = moves.plan(moves.request(Verb.MOVE, null));
        assertTrue(plan.allowed(), plan.sentence());
        assertEquals(MoveKind.SWITCHOVER, plan.kind());
        assertEquals(List.of(), plan.checks().stream().filter(c -> !c.passed()).map(CheckResult::evidence).toList());
        assertEquals(List.of("h1"), moves.carriers());
        assertEquals(1, moves.control().journal().drifts().size());
    }

    @Test
    void twentyMovesNeverShowTwoHolders() throws Exception {
        moves.run(Verb.PLACE, "h1");
        try (ArpObserver observer = moves.observe()) {
            MoveLab.await("an answer", () -> !observer.answers().isEmpty());
            List<Drift> drifts = new java.util.ArrayList<>();
            for (int i = 0; i < MOVES; i++) {
                drifts.add(moves.run(Verb.MOVE, i % 2 == 0 ? "h2" : "h1"));
            }
            List<Double> outages = drifts.stream().map(d -> d.outageMillis().orElseThrow()).sorted().toList();
            System.out.println("outage in ms, median " + outages.get(MOVES / 2) + ": "
                    + outages.stream().map(o -> String.format("%.2f", o)).collect(Collectors.joining(" ")));
            assertTrue(drifts.stream().allMatch(d -> d.outcome() == Outcome.DONE));
            assertEquals(MOVES + 1, observer.sequence().size(), observer.sequence().toString());
        }
    }
}
