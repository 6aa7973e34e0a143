package org.vipdrift.capture.ui.internal.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Thread-safe. Finds the packets that contain a text. Whoever asks for the page gets what is found by now, at once; a
 * worker goes on through what came since.
 */
public final class PacketFinder {
    private static final int STEP = 2000;
    private final Executor worker;
    private volatile String text = "";
    private volatile Search search;

    public PacketFinder(Executor worker) {
        this.worker = worker;
        search = new Search(new PacketRing(1, 1), "");
    }

    /** @param wanted blank for all packets; case does not matter */
    public void find(String wanted) {
        text = wanted.strip().toLowerCase(Locale.ROOT);
    }

    /** What is looked for, in lower case; empty if nothing is. */
    public String text() {
        return text;
    }

    public PacketPage page(PacketRing ring) {
        String wanted = text;
        return wanted.isEmpty() ? PacketPage.All.of(ring) : search(ring, wanted).page();
    }

    private Search search(PacketRing ring, String wanted) {
        Search current = search;
        if (current.ring != ring || !current.wanted.equals(wanted)) {
            current = new Search(ring, wanted);
            search = current;
        }
        current.goOn();
        return current;
    }

    /** One text in one ring. All but the page is confined to one run of the worker at a time. */
    private final class Search {
        private final PacketRing ring;
        private final String wanted;
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile PacketPage.Found page;
        private long[] numbers = new long[64];
        private int from;
        private int to;
        private volatile long reached = 1;

        Search(PacketRing ring, String wanted) {
            this.ring = ring;
            this.wanted = wanted;
            page = new PacketPage.Found(ring, numbers, 0, 0);
        }

        PacketPage page() {
            return page;
        }

        void goOn() {
            if (reached < ring.next() && busy.compareAndSet(false, true)) {
                worker.execute(this::scan);
            }
        }

        private void scan() {
            try {
                for (long end = ring.next(); reached < end && search == this; publish()) {
                    step(Math.max(reached, ring.first()), end);
                }
            } finally {
                busy.set(false);
            }
        }

        private void step(long start, long end) {
            long stop = Math.min(end, start + STEP);
            for (long number = start; number < stop; number++) {
                PacketRow row = ring.get(number);
                if (row != null && row.contains(wanted)) {
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
            long first = ring.first();
            while (from < to && numbers[from] < first) {
                from++;
            }
            page = new PacketPage.Found(ring, numbers, from, to);
        }
    }
}
