package org.vipdrift.capture.ui.internal.model;

import java.util.stream.LongStream;
import org.vipdrift.capture.filter.DisplayFilter;

/**
 * Which of some packets pass a filter.
 *
 * @param end the number behind the last one looked at
 * @param numbers of those that pass, ascending
 */
record Passing(long end, long[] numbers) {

    /** Looks at the packets from one number to before another, as far as the store still has them. */
    static Passing in(PacketStore store, long start, long end, DisplayFilter filter) {
        PacketStore.Scan packets = store.scan();
        return new Passing(end,
                LongStream.range(start, end).filter(number -> passes(number, packets, filter)).toArray());
    }

    private static boolean passes(long number, PacketStore.Scan packets, DisplayFilter filter) {
        PacketRow packet = packets.packet(number);
        return packet != null && filter.test(packet.dissect(filter.selection()));
    }
}
