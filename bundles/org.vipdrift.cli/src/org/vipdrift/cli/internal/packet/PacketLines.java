package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.filter.DisplayFilter;

/** Thread-safe. The lines of those packets that pass a filter. */
public record PacketLines(DisplayFilter filter, PacketForm form) {

    /** A summary of every packet. */
    static PacketLines summaries() {
        return new PacketLines(DisplayFilter.ALL, PacketForm.of(Optional.empty(), false));
    }

    /** @param fields names to show, absent for a summary */
    public static PacketLines of(DisplayFilter filter, Optional<List<String>> fields, boolean json) {
        return new PacketLines(filter, PacketForm.of(fields, json));
    }

    /** Appends the packet's line, if it passes. */
    void append(Numbered packet, LineBuffer lines) throws IOException {
        if (filter == DisplayFilter.ALL
                || filter.test(packet.dissect(filter.selection()))) {
            form.write(packet, lines);
            lines.end();
        }
    }
}
