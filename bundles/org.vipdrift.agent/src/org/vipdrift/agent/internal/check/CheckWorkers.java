package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. The threads that make attempts and run programs, for all groups of the agent; there are none while there is
 * nothing to do.
 */
public final class CheckWorkers implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor threads;
    private final ReadinessLoop loop;

    /** @param loop tells when a process has ended */
    public CheckWorkers(ReadinessLoop loop) {
        this(loop, "check");
    }

    /** @param name of the threads: what must not wait for checks has threads of its own */
    public CheckWorkers(ReadinessLoop loop, String name) {
        this.loop = loop;
        threads = new ThreadPoolExecutor(MOST_THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name(name).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** @param changed run when another attempt would find something else, on any thread; must not block */
    Attempt attempt(CheckTerms terms, Runnable changed) {
        return switch (terms.kind()) {
            case TCP -> new TcpConnect(terms.arguments());
            case HTTP -> new HttpStatus(terms.arguments());
            case SCRIPT -> new ScriptRun(terms.arguments());
            case PROCESS -> new ProcessAlive(terms.arguments(), loop, changed);
            case FILE -> new FileThere(terms.arguments());
            case LINK -> new LinkUp(terms.arguments());
        };
    }

    /**
     * Runs a program once.
     *
     * @param command program and its arguments
     * @param environment what it is told beside PATH
     * @param most after so long it is killed with all it has started
     * @param came called on any thread, once, when the program has ended; never if the agent is ending
     */
    public void run(List<String> command, Map<String, String> environment, Duration most, Consumer<Finding> came) {
        make(new ScriptRun(command, environment), most, came);
    }

    /**
     * Has an attempt made.
     *
     * @param came called on any thread, once, when the attempt is over, whether somebody still waits for it or not; never
     *            if the agent is ending
     * @return closing it breaks the attempt off
     */
    Subscription make(Attempt attempt, Duration most, Consumer<Finding> came) {
        Making making = new Making(attempt, most, came);
        try {
            threads.execute(making);
        } catch (RejectedExecutionException ended) {
            making.breakOff();
        } catch (OutOfMemoryError noThread) {
            came.accept(noRoom(noThread));
        }
        return making::breakOff;
    }

    /** Scripts may have used up what the unit allows (TasksMax); that must not end the agent. */
    private static Finding noRoom(OutOfMemoryError e) {
        return Finding.fail("There is no room for another thread or process: " + e.getMessage() + '.');
    }

    /** Breaks off what is being made, and ends. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Thread-safe. One attempt on its way. */
    private static final class Making implements Runnable {
        private final Attempt attempt;
        private final Duration most;
        private final Consumer<Finding> came;
        /** Guarded by this, as is whether it has been broken off. */
        private Thread thread = Thread.currentThread();
        private boolean begun;
        private boolean over;

        Making(Attempt attempt, Duration most, Consumer<Finding> came) {
            this.attempt = attempt;
            this.most = most;
            this.came = came;
        }

        @Override
        public void run() {
            if (begin()) {
                Finding finding = found();
                end();
                came.accept(finding);
            } else {
                came.accept(Finding.fail("It was not made in time."));
            }
        }

        private synchronized boolean begin() {
            begun = !over;
            thread = Thread.currentThread();
            return begun;
        }

        /** After this the thread is not interrupted on behalf of this attempt. */
        private synchronized void end() {
            over = true;
            Thread.interrupted();
        }

        synchronized void breakOff() {
            if (begun && !over) {
                attempt.breakOff();
                thread.interrupt();
            }
            over = true;
        }

        private Finding found() {
            try {
                return attempt.make(most);
            } catch (IOException | RuntimeException e) {
                return Finding.fail(Causes.sentence(e));
            } catch (OutOfMemoryError e) {
                return noRoom(e);
            } catch (InterruptedException e) {
                return Finding.fail("It was broken off.");
            }
        }
    }
}
