package org.vipdrift.capture.ui.internal.model;

import java.util.stream.LongStream;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
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
        PacketStore.Scan frames = store.scan();
        return new Passing(end,
                LongStream.range(start, end).filter(number -> passes(number, frames, filter)).toArray());
    }

    private static boolean passes(long number, PacketStore.Scan frames, DisplayFilter filter) {
        Frame frame = frames.frame(number);
        return frame != null && filter.test(Dissector.dissect(frame, number, filter.selection()));
    }
}
