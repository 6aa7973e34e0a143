package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Confined to the UI thread. Shows what changes quickly: the first change as soon as what led to it is painted; those that
 * follow at most once in a while, the newest of them alone, as somebody who holds a key down sees no more.
 */
final class Unhurried<T> implements Consumer<T> {
    /** More than a frame on the screen: what was changed has been painted by then. */
    static final Duration SOON = Duration.ofMillis(25);
    private static final Duration WHILE = Duration.ofMillis(200);
    private final BiConsumer<Duration, Runnable> clock;
    private final Consumer<T> shower;
    private @Nullable T newest;
    private boolean waiting;

    /**
     * @param clock runs a task after a while, never within the call
     * @param shower called with what is to be shown
     */
    Unhurried(BiConsumer<Duration, Runnable> clock, Consumer<T> shower) {
        this.clock = clock;
        this.shower = shower;
    }

    @Override
    public void accept(T value) {
        newest = value;
        if (!waiting) {
            waiting = true;
            clock.accept(SOON, this::show);
        }
    }

    private void show() {
        T due = newest;
        newest = null;
        waiting = due != null;
        if (due != null) {
            clock.accept(WHILE, this::show);
            shower.accept(due);
        }
    }
}
