package org.vipdrift.capture.ui.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/** Confined to the UI thread. Displays the packets of one address alone, and what was displayed before. */
final class FollowActions {
    private final DisplayFilterBar filter;
    private final PacketTable packets;
    private final ConditionSource source;
    private final CountsLine counts;

    /** Finds the address of a packet. */
    @FunctionalInterface
    private interface Finder {
        Optional<Follow> find(Optional<Field> selected, String column, PacketRow row);
    }

    FollowActions(DisplayFilterBar filter, PacketTable packets, ConditionSource source, CountsLine counts) {
        this.filter = filter;
        this.packets = packets;
        this.source = source;
        this.counts = counts;
    }

    Map<String, Consumer<Map<String, String>>> commands() {
        return Map.of(CaptureIds.FOLLOW_IP, parameters -> follow(Follow::ip, Messages.followNoIp),
                CaptureIds.FOLLOW_MAC, parameters -> follow(Follow::mac, Messages.followNoMac),
                CaptureIds.BACK, parameters -> back());
    }

    private void follow(Finder finder, String none) {
        Optional<PacketRow> row = packets.window().focus();
        Optional<Follow> found = row.flatMap(packet -> finder.find(source.field(), source.column(), packet));
        if (row.isEmpty() || found.isEmpty()) {
            counts.say(row.isEmpty() ? Messages.followNothing : none);
            return;
        }
        filter.applyText(found.get().filter());
        counts.say(NLS.bind(Messages.following, found.get().address()));
    }

    private void back() {
        if (!filter.back()) {
            counts.say(Messages.backNothing);
        }
    }
}
