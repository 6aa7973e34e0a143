package org.vipdrift.capture.internal.decode;

import java.util.List;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.Printable;

/** What somebody wrote about a packet, as a layer before those of the packet itself. */
public final class CommentLayer {
    static final FieldSet FIELDS = new FieldSet("pkt_comment", "Packet comments");
    private static final int LONGEST_LABEL = 500;

    private CommentLayer() {
    }

    /** Adds no layer for no comments. A comment ends with its first zero octet, as in Wireshark. */
    public static void add(List<String> comments, PacketTree tree) {
        if (comments.isEmpty() || !tree.isRecording()) {
            return;
        }
        Layer layer = tree.layer(FIELDS, tree.frame().bytes().atMost(0));
        for (String comment : comments) {
            int end = comment.indexOf(0);
            String text = end < 0 ? comment : comment.substring(0, end);
            layer.told(FrameLayer.COMMENT, new FieldValue.Text(text), () -> Printable.oneLine(text, LONGEST_LABEL));
        }
    }
}
