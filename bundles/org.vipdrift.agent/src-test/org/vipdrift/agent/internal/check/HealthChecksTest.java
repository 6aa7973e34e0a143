package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.CheckTerms.Kind;
import org.vipdrift.core.host.CheckFacts;

/** How checks are made and counted, whatever they look at. */
class HealthChecksTest {
    @TempDir
    Path folder;

    private CheckTerms file(String name, int rise, int fall, int weight) {
        return new CheckTerms(name, Kind.FILE, List.of(folder.resolve(name).toString()), 50, 2000, rise, fall, weight);
    }

    @Test
    void tellsEachChangeOnTheEnginesThreadWithWhatWasBefore() throws Exception {
        try (CheckStage stage = new CheckStage(file("a", 2, 2, -30))) {
            CheckStage.Change failed = stage.next();
            assertEquals(CheckFacts.WAITING, failed.before());
            assertEquals(CheckFacts.FAILING, failed.check().state());
            assertEquals("engine", failed.thread().getName());
            assertEquals(List.of("a", "file", -30),
                    List.of(failed.check().name(), failed.check().kind(), failed.check().weight()));
            Files.createFile(folder.resolve("a"));
            CheckStage.Change passed = stage.next();
            assertEquals(CheckFacts.FAILING, passed.before());
            assertTrue(passed.check().sinceNanos() > failed.check().sinceNanos());
            assertEquals(stage.facts().getFirst().state(), CheckFacts.PASSING);
        }
    }

    @Test
    void countsTheStatesIntoThePriority() throws Exception {
        try (CheckStage stage = new CheckStage(file("a", 1, 1, -30), file("b", 1, 1, 0))) {
            stage.fails();
            stage.fails();
            assertTrue(stage.engine.submit(() -> stage.checks.fitness(100)).get().isFault());
            Files.createFile(folder.resolve("b"));
            stage.passes();
            assertEquals(70, stage.engine.submit(() -> stage.checks.fitness(100)).get().priority());
        }
    }

    @Test
    void keepsWhatItKnowsOfAnUnchangedCheckAndForgetsTheOthers() throws Exception {
        try (CheckStage stage = new CheckStage(file("a", 1, 1, 0), file("b", 1, 1, 0))) {
            stage.fails();
            stage.fails();
            CheckFacts known = stage.facts().get(1);
            stage.set(file("b", 1, 1, 0), file("c", 1, 5, 0));
            assertEquals(List.of("b", "c"), stage.facts().stream().map(CheckFacts::name).toList());
            assertEquals(known, stage.facts().getFirst());
            assertEquals(CheckFacts.WAITING, stage.facts().get(1).state());
            assertEquals("c", stage.next().check().name());
        }
    }

    @Test
    void neitherBlocksTheEngineNorTheOtherChecksWhileManyGetNoAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            List<CheckTerms> terms = new ArrayList<>(IntStream.range(0, 31).mapToObj(
                    number -> new CheckTerms("silent" + number, Kind.HTTP, List.of(url), 50, 500, 1, 1, -1)).toList());
            terms.add(file("a", 1, 1, 0));
            Files.createFile(folder.resolve("a"));
            try (CheckStage stage = new CheckStage(terms.toArray(CheckTerms[]::new))) {
                stage.passes();
                for (int number = 0; number < 31; number++) {
                    stage.fails();
                }
                assertEquals(69, stage.engine.submit(() -> stage.checks.fitness(100)).get().priority());
            }
        }
    }

    @Test
    void countsACheckThatNeverEndsAsFailingAndBeginsItNoSecondTime() throws Exception {
        StuckAttempt stuck = new StuckAttempt();
        try (CheckStage stage = new CheckStage()) {
            CheckTerms terms = new CheckTerms("stuck", Kind.FILE, List.of("/x"), 50, 100, 1, 3, 0);
            stage.engine.execute(() -> new HealthCheck(terms, _ -> stuck, stage.workers, stage.engine, stage::told)
                    .start());
            assertEquals("An attempt that got no answer has still not come to its end.", stage.fails());
            assertEquals(1, stuck.begun);
            stuck.goOn.countDown();
            stage.passes();
        }
    }

    @Test
    void looksAgainWhenSomethingHappenedDuringAnAttempt() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CheckTerms seldom = new CheckTerms("it", Kind.LINK, List.of("x"), 3_600_000, 60_000, 1, 1, 0);
        try (CheckStage stage = new CheckStage()) {
            HealthCheck check = stage.engine.submit(() -> new HealthCheck(seldom, _ -> most -> {
                boolean first = looking.getCount() > 0;
                looking.countDown();
                goOn.await();
                return new Finding(first, "");
            }, stage.workers, stage.engine, stage::told)).get();
            stage.engine.execute(check::start);
            looking.await();
            stage.engine.submit(() -> {
                check.soon();
                return true;
            }).get();
            goOn.countDown();
            stage.passes();
            stage.fails();
        }
    }

    @Test
    void makesNoAttemptOnceItIsClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            try (CheckStage stage = new CheckStage(
                    CheckStage.terms(Kind.TCP, "127.0.0.1", Integer.toString(server.getLocalPort())))) {
                stage.passes();
                stage.set();
                assertEquals(List.of(), stage.facts());
                assertFalse(isAskedForEver(server));
            }
        }
    }

    /** Whether connections go on coming when those that wait have been taken. */
    private static boolean isAskedForEver(ServerSocket server) {
        try {
            for (int connections = 0; connections < 20; connections++) {
                try (Socket taken = server.accept()) {
                    assertTrue(taken.isConnected());
                }
            }
            return true;
        } catch (IOException nobodyComes) {
            return false;
        }
    }

    @Test
    void mayLoseItsThreadsFirstWhenTheAgentEnds() throws Exception {
        try (CheckStage stage = new CheckStage()) {
            stage.workers.close();
            stage.set(file("a", 1, 1, 0));
            assertEquals(CheckFacts.WAITING, stage.facts().getFirst().state());
        }
    }

    @Test
    void countsAnAttemptForWhichThereIsNoThreadAsFailing() throws Exception {
        try (CheckStage stage = new CheckStage()) {
            CheckTerms terms = new CheckTerms("it", Kind.SCRIPT, List.of("/x"), 50, 60_000, 1, 2, 0);
            stage.engine.execute(() -> new HealthCheck(terms, _ -> most -> {
                throw new OutOfMemoryError("unable to create native thread");
            }, stage.workers, stage.engine, stage::told).start());
            assertEquals("There is no room for another thread or process: unable to create native thread.",
                    stage.fails());
        }
    }

    @Test
    void hasNoMoreThreadsThanItMay() throws Exception {
        CheckTerms[] terms = IntStream.range(0, 32).mapToObj(number -> new CheckTerms("s" + number, Kind.SCRIPT,
                List.of("/bin/sleep", "0.3"), 50, 20_000, 1, 1, 0)).toArray(CheckTerms[]::new);
        try (CheckStage stage = new CheckStage(terms); CheckStage other = new CheckStage(terms)) {
            for (int number = 0; number < 32; number++) {
                stage.passes();
                other.passes();
            }
            assertTrue(threads("check") <= 64, () -> threads("check") + " threads");
        }
    }

    private static long threads(String name) {
        Set<Thread> all = Thread.getAllStackTraces().keySet();
        return all.stream().filter(thread -> thread.getName().equals(name)).count();
    }
}
