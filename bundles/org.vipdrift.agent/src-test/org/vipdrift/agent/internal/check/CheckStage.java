package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.internal.EngineThread;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.core.host.CheckFacts;

/** A group's checks with real threads, for tests. */
final class CheckStage implements AutoCloseable {
    /** Far above anything a healthy machine needs. */
    private static final int PATIENCE_SECONDS = 30;

    /** A change that was told. */
    record Change(CheckFacts check, String before, Thread thread) {
    }

    final EngineThread engine = new EngineThread();
    final ReadinessLoop loop = new ReadinessLoop("loop");
    final CheckWorkers workers = new CheckWorkers(loop);
    final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    final HealthChecks checks = new HealthChecks(workers, engine, this::told);

    CheckStage(CheckTerms... terms) throws Exception {
        set(terms);
    }

    /** On the engine's thread. */
    void told(CheckFacts check, String before) {
        changes.add(new Change(check, before, Thread.currentThread()));
    }

    void set(CheckTerms... terms) throws Exception {
        engine.submit(() -> {
            checks.set(List.of(terms));
            return true;
        }).get();
    }

    static CheckTerms terms(CheckTerms.Kind kind, String... arguments) {
        return new CheckTerms("it", kind, List.of(arguments), 50, 2000, 1, 2, 0);
    }

    /** With a time limit that is meant to be reached. */
    static CheckTerms impatient(CheckTerms.Kind kind, String... arguments) {
        return new CheckTerms("it", kind, List.of(arguments), 50, 300, 1, 1, 0);
    }

    List<CheckFacts> facts() throws Exception {
        return engine.submit(checks::facts).get();
    }

    Change next() throws InterruptedException {
        Change change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (change == null) {
            throw new AssertionError("nothing was told");
        }
        return change;
    }

    /** The next change must be to that state; its sentence. */
    String becomes(String state) throws InterruptedException {
        CheckFacts check = next().check();
        assertEquals(state, check.state(), check.sentence());
        return check.sentence();
    }

    String passes() throws InterruptedException {
        return becomes(CheckFacts.PASSING);
    }

    String fails() throws InterruptedException {
        return becomes(CheckFacts.FAILING);
    }

    @Override
    public void close() throws Exception {
        engine.submit(() -> {
            checks.close();
            return true;
        }).get();
        workers.close();
        loop.close();
        engine.close();
    }
}
