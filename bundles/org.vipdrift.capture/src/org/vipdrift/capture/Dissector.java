package org.vipdrift.capture;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.internal.decode.CommentLayer;
import org.vipdrift.capture.internal.decode.FrameLayer;
import org.vipdrift.capture.internal.decode.MayClaim;
import org.vipdrift.capture.internal.decode.Protocols;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * Reads frames down to the headers that matter to a VIP. Never throws for any bytes: what cannot be becomes a field
 * {@code _ws.malformed}, what is strange a field {@code _ws.expert}. Thread-safe.
 */
public final class Dissector {
    /** For a frame that is in no list. */
    public static final long NO_NUMBER = 0;

    private static final Dissection NOTHING = new Dissection(new Summary("", "", "", ""), Severity.NONE, List.of(),
            Optional.empty(), List.of());

    private Dissector() {
    }

    /** Everything about a frame. */
    public static Dissection dissect(Frame frame) {
        return dissect(frame, NO_NUMBER, FieldSelection.ALL);
    }

    /** The same without the fields, several times faster. */
    public static Dissection summarise(Frame frame) {
        return dissect(frame, NO_NUMBER, FieldSelection.NONE);
    }

    /**
     * Some fields of a frame.
     *
     * @param number what {@code frame.number} is to be, counted from 1; 0 for none
     */
    public static Dissection dissect(Frame frame, long number, FieldSelection wanted) {
        return dissect(frame, number, List.of(), wanted);
    }

    /**
     * Some fields of a frame and of what was written about it.
     *
     * @param comments each becomes a {@code frame.comment}
     */
    public static Dissection dissect(Frame frame, long number, List<String> comments, FieldSelection wanted) {
        return wanted.mayBeIn(frame) ? tree(frame, number, comments, wanted).finish() : NOTHING;
    }

    /** The same as {@link FieldSelection#SUMMARY} gives, for those who write it down at once. */
    public static SummaryColumns columns(Frame frame) {
        return tree(frame, NO_NUMBER, List.of(), FieldSelection.SUMMARY).columns();
    }

    /**
     * Tells of some fields of a frame, outer ones first and those in a group after the group: the quickest way to values.
     *
     * @param number what {@code frame.number} is to be, counted from 1; 0 for none
     * @param comments each becomes a {@code frame.comment}
     */
    public static void fields(Frame frame, long number, List<String> comments, FieldSelection wanted,
            FieldListener to) {
        if (wanted.mayBeIn(frame)) {
            tree(frame, number, comments, wanted).each(to);
        }
    }

    private static PacketTree tree(Frame frame, long number, List<String> comments, FieldSelection wanted) {
        PacketTree tree = new PacketTree(frame, wanted, Protocols.ALL);
        CommentLayer.add(comments, tree);
        FrameLayer.add(number, tree);
        tree.descend(Protocols.ALL.ofLinkType(frame.linkType()), frame.bytes());
        return tree;
    }

    /** What the frame says about who has which address; frames that cannot say anything cost next to nothing. */
    public static Optional<AddressClaim> claim(Frame frame) {
        return MayClaim.test(frame) ? summarise(frame).claim() : Optional.empty();
    }
}
