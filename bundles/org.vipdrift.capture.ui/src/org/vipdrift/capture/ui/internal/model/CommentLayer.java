package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.core.Printable;

/** What somebody wrote about a packet, as a layer before those of the packet itself; Wireshark's names. */
public final class CommentLayer {
    private static final int LONGEST_LINE = 500;

    private CommentLayer() {
    }

    /** @return no layer for no comments */
    public static List<Field> of(List<String> comments) {
        return comments.isEmpty() ? List.of()
                : List.of(new Field("pkt_comment", "Packet comments", FieldValue.NONE, 0, 0, Severity.NONE,
                        comments.stream().map(CommentLayer::field).toList()));
    }

    private static Field field(String comment) {
        return new Field("frame.comment", oneLine(comment), new FieldValue.Text(comment), 0, 0, Severity.NONE,
                List.of());
    }

    /** A comment may have many lines, and come from a file: no more than its beginning. */
    static String oneLine(String comment) {
        String shown = comment.length() > LONGEST_LINE ? comment.substring(0, LONGEST_LINE) + "\u2026" : comment;
        return Printable.clean(String.join("  ", shown.strip().lines().map(String::strip).toList()));
    }
}
