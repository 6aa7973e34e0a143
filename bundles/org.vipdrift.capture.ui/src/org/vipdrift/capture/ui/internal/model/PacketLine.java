package org.vipdrift.capture.ui.internal.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/**
 * A packet in its place in the list.
 *
 * @param startNanos the time of the capture's first packet, in nanoseconds of the epoch
 * @param previousNanos the time of the packet displayed before; its own where there is none
 * @param comment what somebody wrote about the packet, in one line; empty for nothing
 */
public record PacketLine(PacketRow packet, long startNanos, long previousNanos, TimeFormat format, boolean marked,
        String comment) {
    /** So many of a packet's comments stand in its line. */
    private static final int MOST_COMMENTS = 8;
    private static final int LONGEST_COMMENT = 500;

    /** The line at an index of a page, if its packet is still there. */
    public static Optional<PacketLine> at(PacketPage page, int index, TimeFormat format) {
        PacketRow row = page.row(index);
        if (row == null) {
            return Optional.empty();
        }
        long own = row.frame().epochNanos();
        @Nullable PacketRow before = index > 0 && format == TimeFormat.SINCE_PREVIOUS ? page.row(index - 1) : null;
        return Optional.of(new PacketLine(row, page.store().startNanos().orElse(own),
                before == null ? own : before.frame().epochNanos(), format, page.store().marks().has(row.number()),
                comment(page.store().comments().of(row))));
    }

    private static String comment(List<String> comments) {
        return comments.isEmpty() ? ""
                : comments.stream().limit(MOST_COMMENTS).map(comment -> Printable.oneLine(comment, LONGEST_COMMENT))
                        .collect(Collectors.joining("; "));
    }

    long nanos() {
        return packet.frame().epochNanos();
    }

    public String time() {
        return format.of(this, ZoneId.systemDefault());
    }
}
