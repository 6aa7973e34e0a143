package org.vipdrift.capture.ui.internal.model;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Thread-safe. Goes from packet to packet that has a text in its line; a newer search ends an older one. */
public final class PacketSearch {
    private final Executor worker;
    private volatile Order latest = new Order("", 0, Way.HERE);

    /** Where to look first; a search goes on at the other end of the list when it comes to one. */
    public enum Way {
        HERE, NEXT, PREVIOUS
    }

    /**
     * What to look for.
     *
     * @param text in lower case
     * @param from the number of the packet to begin at, or beside
     */
    private record Order(String text, long from, Way way) {
    }

    public PacketSearch(Executor worker) {
        this.worker = worker;
    }

    /**
     * Looks for a text among the packets of a page, whatever its case.
     *
     * @param found called on the worker with the packet's number, absent if there is none; not if a newer search began
     */
    public void find(PacketPage page, String text, long from, Way way, Consumer<OptionalLong> found) {
        Order order = new Order(text.strip().toLowerCase(Locale.ROOT), from, way);
        latest = order;
        worker.execute(() -> {
            OptionalLong number = order.text().isEmpty() ? OptionalLong.empty() : look(page, order);
            if (latest == order) {
                found.accept(number);
            }
        });
    }

    private OptionalLong look(PacketPage page, Order order) {
        PacketStore.Scan packets = page.store().scan();
        int count = page.count();
        int here = page.indexAtOrAfter(order.from());
        int step = order.way() == Way.PREVIOUS ? -1 : 1;
        boolean beside = order.way() == Way.NEXT && here < count && page.number(here) == order.from();
        long index = here + (order.way() == Way.PREVIOUS ? -1 : beside ? 1 : 0);
        for (int seen = 0; seen < count && latest == order; seen++, index += step) {
            long number = page.number((int) Math.floorMod(index, (long) count));
            PacketRow packet = packets.packet(number);
            if (packet != null && packet.contains(order.text())) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }
}
