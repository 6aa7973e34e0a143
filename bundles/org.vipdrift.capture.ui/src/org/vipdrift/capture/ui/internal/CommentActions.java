package org.vipdrift.capture.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.ui.internal.model.PacketComments;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/** Confined to the UI thread. What the person writes about the selected packets. */
final class CommentActions {
    private final PacketTable packets;
    private final CountsLine counts;

    CommentActions(PacketTable packets, CountsLine counts) {
        this.packets = packets;
        this.counts = counts;
    }

    Map<String, Consumer<Map<String, String>>> commands() {
        return Map.of(CaptureIds.COMMENT, parameters -> edit(), CaptureIds.COMMENT_REMOVE, parameters -> removeAll());
    }

    /** Of one packet the comments there are can be changed; several get one more each. */
    private void edit() {
        List<PacketRow> rows = packets.window().selected();
        if (rows.isEmpty()) {
            counts.say(Messages.commentNothing);
            return;
        }
        List<String> there = rows.size() == 1 ? comments().of(rows.getFirst()) : List.of();
        String about = rows.size() == 1 ? NLS.bind(Messages.commentOne, rows.getFirst().number())
                : NLS.bind(Messages.commentMany, rows.size());
        Optional<List<String>> wanted = new CommentSheet(packets.table().getShell(), about, there).ask();
        wanted.ifPresent(comments -> rows.forEach(row -> set(row, rows.size() == 1 ? comments
                : more(comments().of(row), comments))));
        packets.reload();
    }

    private static List<String> more(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private void removeAll() {
        List<PacketRow> rows = packets.window().selected().stream().filter(row -> !comments().of(row).isEmpty())
                .toList();
        rows.forEach(row -> set(row, List.of()));
        counts.say(rows.isEmpty() ? Messages.commentNone : NLS.bind(Messages.commentsRemoved, rows.size()));
        packets.reload();
    }

    private void set(PacketRow row, List<String> comments) {
        comments().set(row, comments);
    }

    private PacketComments comments() {
        return packets.window().page().store().comments();
    }
}
