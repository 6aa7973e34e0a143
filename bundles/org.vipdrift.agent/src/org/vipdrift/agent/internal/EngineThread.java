package org.vipdrift.agent.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.Subscription;

/** Thread-safe. The one thread on which all that changes the host is done. */
public final class EngineThread implements EngineTime, AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    public EngineThread() {
        executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("engine").factory());
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void execute(Runnable work) {
        try {
            executor.execute(guarded(work));
        } catch (RejectedExecutionException ended) {
            return;
        }
    }

    @Override
    public Subscription after(Duration delay, Runnable work) {
        try {
            Future<?> timer = executor.schedule(guarded(work), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> timer.cancel(false);
        } catch (RejectedExecutionException ended) {
            return () -> {
            };
        }
    }

    /** Work with a result; it completes on the engine's thread. */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Exception | Error e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException ended) {
            result.completeExceptionally(ended);
        }
        return result;
    }

    /** The engine's work must not fail; where it does, the state in memory is in doubt, and a fresh start is not. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                AgentLog.defect("The engine failed; the agent ends and is started again", e);
                Runtime.getRuntime().halt(Exit.DEFECT);
            }
        };
    }

    /** Does what waits, and ends; timers are dropped. */
    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(2, TimeUnit.SECONDS);
    }
}
