package org.vipdrift.cli.internal.packet;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.filter.DisplayFilter;

/** Immutable. The lines of those packets that pass a filter. */
public record PacketLines(DisplayFilter filter, PacketForm form) {

    /**
     * @param start nanoseconds since 1970 of the first packet
     * @return null if the packet does not pass
     */
    public @Nullable String line(long number, Frame frame, long start) {
        boolean passes = filter == DisplayFilter.ALL
                || filter.test(Dissector.dissect(frame, number, filter.selection()));
        return passes ? form.line(number, frame, Dissector.dissect(frame, number, form.selection()), start) : null;
    }
}
