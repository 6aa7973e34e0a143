package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls that know neither limit nor interruption on a thread of their own, and has them given up from outside. */
final class Bounded {
    private Bounded() {
    }

    /**
     * @param giveUp makes the call end soon; called when the limit passes or the caller is interrupted
     * @throws TimeoutException if the limit passed
     * @throws IOException as the call threw it
     */
    static <T> T run(String name, Callable<T> call, Duration limit, Runnable giveUp)
            throws IOException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            giveUp.run();
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }
}
