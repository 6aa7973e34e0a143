package org.vipdrift.ui.common;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Confined to the UI thread. Tasks that repeat, never two in a row: before the next, what one has changed is painted, and
 * keys, clicks and whatever else waits have their turn. So many views make nobody wait longer than one does.
 */
final class Rounds {
    private static final int PAUSE_MILLIS = 25; // more than a frame on the screen
    private final Display display;
    private final Deque<Runnable> due = new ArrayDeque<>(); // the first is at work, or paused after

    Rounds(Display display) {
        this.display = display;
    }

    /** Runs the task now, and again each time the period has passed since, until its owner is disposed. */
    void add(Duration period, Control owner, Runnable task) {
        if (!owner.isDisposed()) {
            display.timerExec((int) period.toMillis(), () -> queue(() -> add(period, owner, task)));
            task.run();
        }
    }

    private void queue(Runnable turn) {
        due.add(turn);
        if (due.size() == 1) {
            begin();
        }
    }

    private void begin() {
        display.timerExec(PAUSE_MILLIS, () -> display.asyncExec(this::end));
        due.getFirst().run();
    }

    private void end() {
        due.removeFirst();
        if (!due.isEmpty()) {
            begin();
        }
    }
}
