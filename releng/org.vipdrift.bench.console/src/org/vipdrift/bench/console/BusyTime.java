package org.vipdrift.bench.console;

import java.time.Duration;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;

/**
 * Confined to the UI thread. A busy console: a while to get warm, half a minute in which freezes are watched while a
 * person scrolls and sorts, then what the heap holds, updates going on all the time.
 */
final class BusyTime {
    private static final int WARM_MILLIS = 15_000;
    private static final int WATCH_MILLIS = 30_000;
    private static final int SETTLE_MILLIS = 3000;
    private final Display display;
    private final BusyBoard board;
    private final Result result;
    private final RestlessPerson person;
    private final HeapWatch heap = new HeapWatch();

    BusyTime(Table table, BusyBoard board, Result result) {
        display = table.getDisplay();
        this.board = board;
        this.result = result;
        person = new RestlessPerson(table);
    }

    void begin(Runnable end) {
        person.begin();
        display.timerExec(WARM_MILLIS, () -> watch(end));
    }

    private void watch(Runnable end) {
        FreezeWatch freezes = new FreezeWatch(display);
        freezes.start();
        int rounds = board.rounds();
        long cpu = cpuNanos();
        long from = System.nanoTime();
        display.timerExec(WATCH_MILLIS, () -> {
            double seconds = (System.nanoTime() - from) / 1e9;
            freezes.end(result);
            result.put("updatesPerSecond", (board.rounds() - rounds) / seconds);
            result.put("cpuPercent", (cpuNanos() - cpu) / 1e7 / seconds);
            result.put("actions", person.actions());
            weigh(end);
        });
    }

    /** Collects garbage more than once, as what one collection finds may need another; the least counts. */
    private void weigh(Runnable end) {
        display.timerExec(SETTLE_MILLIS, () -> {
            heap.collect();
            display.timerExec(SETTLE_MILLIS, () -> {
                heap.collect();
                heap.end(result);
                end.run();
            });
        });
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
