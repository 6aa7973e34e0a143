package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.ui.internal.model.PacketRing;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.Packets;

class CellConditionTest {
    private final PacketRow row = new PacketRow(7, Packets.GRATUITOUS);

    @Test
    void saysWhatStandsInTheCell() {
        assertEquals(Optional.of("frame.number == 7"), CellCondition.of("number", row));
        assertEquals(Optional.of("frame.len == 60"), CellCondition.of("length", row));
        assertEquals(Optional.of("arp"), CellCondition.of("protocol", row));
        assertEquals(Optional.of("eth.src == 02:00:5e:10:00:02"), CellCondition.of("source", row));
        assertEquals(Optional.of("eth.dst == ff:ff:ff:ff:ff:ff"), CellCondition.of("destination", row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "time", "source", "destination", "protocol", "length"})
    void isAFilterThatThePacketItselfPasses(String column) {
        DisplayFilter filter = DisplayFilter.compile(CellCondition.of(column, row).orElseThrow()).filter()
                .orElseThrow();
        assertTrue(filter.test(row.dissect()));
    }

    @Test
    void aFieldsColumnSaysThatField() {
        assertEquals(Optional.of("arp.opcode == 1"), CellCondition.of("field:arp.opcode", row));
        assertEquals(Optional.empty(), CellCondition.of("field:vrrp.prio", row));
    }

    @Test
    void aCommentFindsPacketsWithTheSame() {
        assertEquals(Optional.empty(), CellCondition.of("comment", row));
        PacketRing ring = Packets.ring(10, 5);
        PacketRow commented = ring.get(5);
        ring.comments().set(commented, List.of("Here web moves."));
        assertEquals(Optional.of("frame.comment == \"Here web moves.\""), CellCondition.of("comment", commented));
    }

    @Test
    void wordsForAPersonAreNoField() {
        assertEquals(Optional.empty(), CellCondition.of("info", row));
    }
}
