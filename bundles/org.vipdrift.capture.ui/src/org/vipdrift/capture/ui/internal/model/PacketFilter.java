package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vipdrift.capture.file.OrderedScan;
import org.vipdrift.capture.filter.DisplayFilter;

/**
 * Thread-safe. The packets a display filter lets pass. Whoever asks for the page gets what is found by now, at once; a
 * worker goes on through what came since, with the help of several threads.
 */
public final class PacketFilter {
    private final Executor worker;
    private final Executor threads;
    private volatile DisplayFilter applied = DisplayFilter.ALL;
    private volatile Search search;

    /**
     * @param worker one thread, which puts together what is found
     * @param threads others, which look at packets
     */
    public PacketFilter(Executor worker, Executor threads) {
        this.worker = worker;
        this.threads = threads;
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
            try (OrderedScan<Passing> scan = new OrderedScan<>(Math.max(reached, store.first()),
                    (start, end) -> Passing.in(store, start, end, wanted), threads)) {
                while (reached < store.next() && isWanted()) {
                    scan.upTo(store.next());
                    take(scan.next().orElseThrow());
                }
            } catch (IOException e) {
                throw new IllegalStateException("A store tells by itself what it cannot read.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                busy.set(false);
            }
        }

        private boolean isWanted() {
            return search == this && applied == wanted;
        }

        private void take(Passing part) {
            for (long number : part.numbers()) {
                add(number);
            }
            reached = part.end();
            publish();
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
