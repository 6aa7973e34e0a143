package org.vipdrift.capture.ui.internal.model;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.filter.DisplayFilter;

/**
 * Thread-safe. The packets a display filter lets pass. Whoever asks for the page gets what is found by now, at once; a
 * worker goes on through what came since.
 */
public final class PacketFilter {
    private static final int STEP = 2000;
    private final Executor worker;
    private volatile DisplayFilter applied = DisplayFilter.ALL;
    private volatile Search search;

    public PacketFilter(Executor worker) {
        this.worker = worker;
        search = new Search(new PacketRing(1, 1), DisplayFilter.ALL);
    }

    public void apply(DisplayFilter wanted) {
        applied = wanted;
    }

    public DisplayFilter applied() {
        return applied;
    }

    /** Whether a filter is applied that could hide packets. */
    public boolean isOn() {
        return applied != DisplayFilter.ALL;
    }

    /** How much of a store has been looked at, in percent. */
    public int percent(PacketStore store) {
        Search current = search;
        long all = store.next() - store.first();
        long left = current.store == store && isOn() ? store.next() - Math.max(current.reached, store.first()) : 0;
        return all <= 0 ? 100 : (int) (100 * (all - left) / all);
    }

    public PacketPage page(PacketStore store) {
        DisplayFilter wanted = applied;
        return wanted == DisplayFilter.ALL ? PacketPage.All.of(store) : search(store, wanted).page();
    }

    private Search search(PacketStore store, DisplayFilter wanted) {
        Search current = search;
        if (current.store != store || current.wanted != wanted) {
            current = new Search(store, wanted);
            search = current;
        }
        current.goOn();
        return current;
    }

    /** One filter on one store. All but the page is confined to one run of the worker at a time. */
    private final class Search {
        private final PacketStore store;
        private final DisplayFilter wanted;
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile PacketPage.Found page;
        private long[] numbers = new long[64];
        private int from;
        private int to;
        private volatile long reached = 1;

        Search(PacketStore store, DisplayFilter wanted) {
            this.store = store;
            this.wanted = wanted;
            page = new PacketPage.Found(store, numbers, 0, 0);
        }

        PacketPage page() {
            return page;
        }

        void goOn() {
            if (reached < store.next() && busy.compareAndSet(false, true)) {
                worker.execute(this::scan);
            }
        }

        private void scan() {
            try {
                PacketStore.Scan frames = store.scan();
                for (long end = store.next(); reached < end && isWanted(); publish()) {
                    step(frames, Math.max(reached, store.first()), end);
                }
            } finally {
                busy.set(false);
            }
        }

        private boolean isWanted() {
            return search == this && applied == wanted;
        }

        private void step(PacketStore.Scan frames, long start, long end) {
            long stop = Math.min(end, start + STEP);
            for (long number = start; number < stop; number++) {
                Frame frame = frames.frame(number);
                if (frame != null && wanted.test(Dissector.dissect(frame, number, wanted.selection()))) {
                    add(number);
                }
            }
            reached = Math.max(stop, start);
        }

        private void add(long number) {
            if (to == numbers.length) {
                numbers = Arrays.copyOfRange(numbers, from, from + Math.max(64, 2 * (to - from)));
                to -= from;
                from = 0;
            }
            numbers[to++] = number;
        }

        private void publish() {
            long first = store.first();
            while (from < to && numbers[from] < first) {
                from++;
            }
            page = new PacketPage.Found(store, numbers, from, to);
        }
    }
}
