package org.vipdrift.failover.internal.move;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.Drift;

/** Runs a move on a thread of its own, which nobody interrupts: a move ends whole, whatever its caller wishes. */
final class MoveThread {

    private MoveThread() {
    }

    /** @throws InterruptedException if the caller was interrupted: that cancels the move, and its end is awaited first */
    static Drift run(GroupId group, Cancellation wish, Function<Cancellation, Drift> move) throws InterruptedException {
        AtomicBoolean interrupted = new AtomicBoolean();
        FutureTask<Drift> task = new FutureTask<>(() -> move.apply(() -> interrupted.get() || wish.isCancelled()));
        Thread thread = new Thread(task, "move-" + group);
        thread.start();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
        if (interrupted.get()) {
            throw new InterruptedException("The move of " + group + " was interrupted; the journal has its outcome.");
        }
        return result(task);
    }

    private static Drift result(FutureTask<Drift> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A programming error ended a move; the journal shows how far it came.",
                    e.getCause());
        }
    }
}
