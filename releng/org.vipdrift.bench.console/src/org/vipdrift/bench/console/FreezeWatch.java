package org.vipdrift.bench.console;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.widgets.Display;
import org.vipdrift.ui.driver.Screen;

/**
 * Asks the UI thread for an answer every 5 ms, from a thread of its own, and keeps how long the answers took: a person's
 * key or click would have waited as long. Beside it, the longest processor time of the UI thread between two answers: a
 * freeze that has much less of it comes from other programs. Begun and ended on the UI thread.
 */
final class FreezeWatch {
    private static final long PERIOD_NANOS = 5_000_000;
    private static final double NOTABLE_MILLIS = 30;
    private final Display display;
    private final Thread asker = Thread.ofPlatform().name("freeze-watch").daemon().unstarted(this::ask);
    private final List<Double> waits = new ArrayList<>(); // confined to the UI thread
    private final Whereabouts whereabouts = new Whereabouts(); // confined to the asker until it has ended
    private long worked; // by the UI thread up to its last answer, nanoseconds; confined to it, as is the next
    private long longestWork;
    private long began; // what it had worked before
    private volatile long answered = System.nanoTime();
    private volatile boolean ended;

    FreezeWatch(Display display) {
        this.display = display;
    }

    void start() {
        asker.start();
    }

    /** The same from another thread, which ends it likewise. */
    static FreezeWatch begin(Screen screen, Display display) {
        return screen.onUi(() -> {
            FreezeWatch watch = new FreezeWatch(display);
            watch.start();
            return watch;
        });
    }

    private void ask() {
        while (!ended && !display.isDisposed()) {
            long asked = System.nanoTime();
            display.asyncExec(() -> answer(asked));
            LockSupport.parkNanos(PERIOD_NANOS);
            if (System.nanoTime() - answered > NOTABLE_MILLIS * 1e6) {
                whereabouts.note(display.getThread().getStackTrace());
            }
        }
    }

    private void answer(long asked) {
        long now = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        answered = now;
        if (!ended) {
            waits.add((now - asked) / 1e6);
            began = worked == 0 ? work : began;
            longestWork = Math.max(longestWork, worked == 0 ? 0 : work - worked);
        }
        worked = work;
    }

    void end(Result result) {
        ended = true;
        join();
        List<Double> sorted = waits.stream().sorted().toList();
        result.put("longestFreezeMillis", sorted.getLast());
        result.put("longestWorkMillis", longestWork / 1e6);
        result.put("workMillis", (worked - began) / 1e6);
        result.put("freeze99Millis", sorted.get(sorted.size() * 99 / 100));
        result.put("freezesOver30Millis", sorted.stream().filter(w -> w > NOTABLE_MILLIS).count());
        result.put("asked", sorted.size());
        result.put("frozenIn", whereabouts.text());
    }

    void end(Screen screen, Result result) {
        screen.onUi(() -> {
            end(result);
            return true;
        });
    }

    private void join() {
        try {
            asker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
