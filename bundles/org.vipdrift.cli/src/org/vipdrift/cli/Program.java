package org.vipdrift.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Thread-safe. One process's run: Ctrl-C (SIGINT), SIGTERM and SIGHUP are turned into an {@link Interruption}, and the
 * process ends when the run has come to a safe end, with the run's own exit status.
 */
final class Program {
    private static final long PATIENCE_SECONDS = 60;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private final CliIo io;
    private final ControlFactory factory;
    private final Duration grace;
    private final Interruption interruption = new Interruption();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile int status = ExitStatus.ERROR.number();

    Program(CliIo io, ControlFactory factory) {
        this(io, factory, GRACE);
    }

    /** @param grace for what may be torn to end by itself */
    Program(CliIo io, ControlFactory factory, Duration grace) {
        this.io = io;
        this.factory = factory;
        this.grace = grace;
    }

    /** Never returns. */
    void run(String[] args) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("vipdrift-signal").unstarted(this::signalled));
        try {
            status = Main.run(args, io, factory, interruption);
        } finally {
            finished.countDown();
        }
        System.exit(status);
    }

    /** Also runs at the ordinary end, when there is nothing left to wait for. */
    private void signalled() {
        if (finished.getCount() > 0) {
            interruption.cancel();
        }
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        io.out().flush();
        Runtime.getRuntime().halt(status);
    }

    /** What must not be torn has its time; what merely does not hear, as somebody asked for a password, has not. */
    private void awaitEnd() throws InterruptedException {
        if (finished.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        if (!interruption.isShielded()) {
            io.err().println("Interrupted; nothing was under way.");
            io.err().flush();
            status = ExitStatus.INTERRUPTED.number();
        } else if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            status = ExitStatus.OUTCOME_UNKNOWN.number();
        }
    }
}
