package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Cancellation;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.arp.ArpObserver;

@OnLab
@Timeout(180)
class TwoConsolesTest {

    private final Lab lab;
    @TempDir
    Path folder;

    TwoConsolesTest(Lab lab) {
        this.lab = lab;
    }

    @Test
    void ofTwoMovesAtTheSameTimeOneIsRefusedAndToldWhy() throws Exception {
        try (MoveLab anna = MoveLab.heldByH1(lab, folder.resolve("anna"));
                MoveLab bob = anna.secondConsole(folder.resolve("bob"));
                ArpObserver observer = anna.observe()) {
            MoveLab.await("an answer", () -> !observer.answers().isEmpty());
            Plan annas = anna.plan(anna.request(Verb.MOVE, "h2"));
            Plan bobs = bob.plan(bob.request(Verb.MOVE, "h3"));
            CompletableFuture<Drift> first = CompletableFuture.supplyAsync(() -> run(anna, annas));
            CompletableFuture<Drift> second = CompletableFuture.supplyAsync(() -> run(bob, bobs));
            List<Drift> drifts = Stream.of(first, second).map(CompletableFuture::join).toList();
            List<Drift> done = drifts.stream().filter(d -> d.outcome() == Outcome.DONE).toList();
            List<Drift> refused = drifts.stream().filter(d -> d.outcome() == Outcome.REFUSED).toList();
            assertEquals(1, done.size(), drifts.toString());
            assertEquals(1, refused.size(), drifts.toString());
            String why = refused.getFirst().sentence();
            assertTrue(why.startsWith("Nothing was moved, h1 refuses: ") || why.startsWith("Things have changed"), why);
            String winner = String.valueOf(done.getFirst().to());
            assertEquals(List.of(winner), anna.carriers());
            MoveLab.await("one move on the wire",
                    () -> observer.sequence().equals(List.of(lab.mac("h1"), lab.mac(winner))));
        }
    }

    private static Drift run(MoveLab console, Plan plan) {
        try {
            return console.control().moves().run(plan, MoveListener.SILENT, Cancellation.NEVER);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
