package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacketCommentsTest {
    private final PacketComments comments = new PacketComments();
    private final PacketRow row = new PacketRow(7, Packets.REQUEST, List.of("of the file"));

    @Test
    void whatThePersonWroteTakesThePlaceOfWhatTheFileSays() {
        assertEquals(List.of("of the file"), comments.of(row));
        comments.set(row, List.of(" mine ", "  "));
        assertEquals(List.of("mine"), comments.of(row));
        comments.set(row, List.of());
        assertEquals(List.of(), comments.of(row));
        assertEquals(1, comments.unsaved(1));
    }

    @Test
    void nothingIsUnsavedWhereNothingChanged() {
        comments.set(row, List.of("of the file"));
        assertEquals(0, comments.unsaved(1));
    }

    @Test
    void whatWasWrittenDuringTheSavingIsStillToBeSaved() {
        PacketRow other = new PacketRow(8, Packets.REQUEST);
        comments.set(row, List.of("one"));
        comments.set(other, List.of("two"));
        PacketComments.Snapshot snapshot = comments.snapshot();
        comments.set(other, List.of("later"));
        comments.saved(snapshot, List.of(7L, 8L));
        assertEquals(1, comments.unsaved(1));
        assertEquals(List.of("two"), snapshot.of(8, List.of()));
        comments.saved(comments.snapshot(), List.of(7L));
        assertEquals(1, comments.unsaved(1));
        assertEquals(0, comments.unsaved(9));
    }

    @Test
    void anOverlongOneIsCutBetweenCharacters() {
        comments.set(row, List.of("\ud83d\ude00".repeat(20_000)));
        String kept = comments.of(row).getFirst();
        assertEquals(PacketComments.LONGEST, kept.codePointCount(0, kept.length()));
    }

    @Test
    void standsBeforeTheFieldsUnderWiresharksName() {
        assertEquals(List.of(), CommentLayer.of(List.of()));
        var layer = CommentLayer.of(List.of("one\ntwo\u202e")).getFirst();
        assertEquals("frame.comment", layer.children().getFirst().name());
        assertEquals("one  two\\u202e", layer.children().getFirst().label());
        assertEquals("one\ntwo\u202e", layer.children().getFirst().value().text());
        assertEquals(501,
                CommentLayer.of(List.of("x".repeat(60_000))).getFirst().children().getFirst().label().length());
    }
}
