package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.lab.moves.ConsoleProcess;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.Switch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Word;

/** Rows 10, 11, 12 and 16 of the design's table of faults: what consoles suffer does not disturb an armed group. */
@OnLab
@Timeout(120)
class ConsolesTest extends ArmedTest {
    private static final Duration LONGER = Duration.ofSeconds(4);
    @TempDir
    Path other;

    ConsolesTest(Lab lab) {
        super(lab);
    }

    @ParameterizedTest
    @CsvSource({"prepared, h1", "released, h2", "claimed, h2"})
    void row10AMoveWhoseConsoleIsKilledIsWholeAndTheElectionGoesOn(String milestone, String holder) throws Exception {
        long from = System.nanoTime();
        try (MoveLab second = armed.moves.secondConsole(other.resolve("console"))) {
            second.control().status().refresh(MoveLab.PLAN);
            try (ConsoleProcess console = ConsoleProcess.moving(second.folder(), "h2", milestone)) {
                console.killAtMilestone();
            }
        }
        armed.awaitHolder(holder);
        long to = System.nanoTime();
        armed.watch(LONGER);
        ArmedLab.assertAllHeld("10 console killed, " + milestone,
                ArmedLab.outside(armed.witness.evidence(TAKEOVER), from, to));
        armed.witness.begin();
        lab.tell("crash", holder);
        MoveLab.await("the next takeover", () -> Stream.of("h1", "h2", "h3").filter(host -> !host.equals(holder))
                .anyMatch(armed.witness.holder()::equals));
        armed.assertAllHeld("10 and then power loss", TAKEOVER);
    }

    @Test
    void row11WhatThisConsoleCannotReachIsNotDead() throws Exception {
        Switch.lose(Switch.from("h1") + " oifname \"vb-admin\"", Switch.to("h1") + " iifname \"vb-admin\"");
        MoveLab.await("h1 is out of reach", () -> h1(armed.moves).agentState() == AgentState.UNREACHABLE);
        Plan plan = armed.moves.plan(armed.moves.request(Verb.MOVE, "h2"));
        System.out.println("11: " + plan.sentence() + " " + plan.unknowns());
        assertFalse(plan.allowed(), plan.sentence());
        armed.watch(LONGER);
        Switch.open();
        armed.moves.awaitAgents();
        armed.assertAllHeld("11 console cut off", Bounds.UNNOTICED);
    }

    private static HostStatus h1(MoveLab console) throws InterruptedException {
        return console.control().status().refresh(MoveLab.PLAN).host(new HostId("h1")).orElseThrow();
    }

    @Test
    void row12OfTwoConsolesThatMoveAnArmedGroupOneIsRefused() throws Exception {
        try (MoveLab bob = armed.moves.secondConsole(other.resolve("bob"))) {
            bob.awaitAgents();
            Plan annas = armed.moves.plan(armed.moves.request(Verb.MOVE, "h2"));
            Plan bobs = bob.plan(bob.request(Verb.MOVE, "h3"));
            long from = System.nanoTime();
            List<Drift> drifts = Stream.of(begun(armed.moves, annas), begun(bob, bobs)).map(CompletableFuture::join)
                    .toList();
            assertEquals(List.of(Outcome.DONE, Outcome.REFUSED),
                    drifts.stream().map(Drift::outcome).sorted().toList(), drifts.toString());
            String winner = String.valueOf(
                    drifts.stream().filter(d -> d.outcome() == Outcome.DONE).findFirst().orElseThrow().to());
            armed.awaitHolder(winner);
            armed.witness.ordered(new Word.HeldBy(lab.mac(winner), System.nanoTime(), Long.MAX_VALUE));
            long to = System.nanoTime();
            armed.watch(LONGER);
            ArmedLab.assertAllHeld("12 two consoles",
                    ArmedLab.outside(armed.witness.evidence(TAKEOVER), from, to));
        }
    }

    private static CompletableFuture<Drift> begun(MoveLab console, Plan plan) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return console.control().moves().run(plan, MoveListener.SILENT, Cancellation.NEVER);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** This console has seen another key of h1 before. */
    @Test
    void row16AChangedHostKeyStopsAConsoleAndNotTheVip() throws Exception {
        Path folder = Files.createDirectories(other.resolve("stale"));
        String keyOfH2 = Files.readAllLines(lab.knownHosts()).stream().filter(line -> line.startsWith("h2,"))
                .findFirst().orElseThrow().split(" ", 2)[1];
        Files.writeString(folder.resolve("known_hosts"), lab.address("h1") + " " + keyOfH2 + "\n");
        try (MoveLab stale = armed.moves.secondConsole(folder)) {
            MoveLab.await("the others", () -> stale.control().status().refresh(MoveLab.PLAN).hosts().stream()
                    .filter(host -> host.agentState() == AgentState.ATTACHED).count() == 2);
            HostStatus h1 = h1(stale);
            System.out.println("16: " + h1.status());
            assertFalse(h1.agentState() == AgentState.ATTACHED, "The console reached h1.");
            assertTrue(h1.status().toString().contains("key"), h1.status().toString());
            assertFalse(stale.plan(stale.request(Verb.MOVE, "h2")).allowed(), "A move is allowed.");
            armed.watch(LONGER);
        }
        armed.assertAllHeld("16 host key changed", Bounds.UNNOTICED);
    }
}
