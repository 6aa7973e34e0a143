package org.vipdrift.capture.file;

import java.util.List;

/**
 * What a pcapng file tells about a packet beside its bytes. Texts are as in the file: escape them where shown.
 *
 * @param comments at most 64
 * @param flags epb_flags: bits 0 and 1 are 1 for inbound, 2 for outbound; 0 if not told
 * @param dropped packets lost on this interface since the packet before it; 0 if not told
 */
public record PacketNotes(List<String> comments, int flags, long dropped) {
    public static final int MOST_COMMENTS = 64;
    public static final PacketNotes NONE = new PacketNotes(List.of(), 0, 0);

    public PacketNotes {
        comments = List.copyOf(comments.size() > MOST_COMMENTS ? comments.subList(0, MOST_COMMENTS) : comments);
    }

    /** One comment and nothing else. */
    public static PacketNotes comment(String text) {
        return new PacketNotes(List.of(text), 0, 0);
    }

    public PacketNotes withComments(List<String> others) {
        return new PacketNotes(others, flags, dropped);
    }
}
