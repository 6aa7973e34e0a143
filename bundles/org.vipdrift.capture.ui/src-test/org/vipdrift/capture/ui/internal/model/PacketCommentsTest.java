package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldSelection;

class PacketCommentsTest {
    private final PacketComments comments = new PacketComments();
    private final PacketRow row = new PacketRow(7, Packets.REQUEST, List.of("of the file"), comments);

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
        assertEquals(List.of("of the file"), values());
        comments.set(row, List.of("one\ntwo", "three"));
        assertEquals(List.of("one\ntwo", "three"), values());
        Field layer = row.dissect().layers().getFirst();
        assertEquals("pkt_comment", layer.name());
        assertEquals("one  two", layer.children().getFirst().label());
        comments.set(row, List.of());
        assertEquals("frame", row.dissect().layers().getFirst().name());
    }

    private List<String> values() {
        return row.dissect(FieldSelection.of(List.of("frame.comment"))).fields("frame.comment")
                .map(field -> field.value().text()).toList();
    }
}
