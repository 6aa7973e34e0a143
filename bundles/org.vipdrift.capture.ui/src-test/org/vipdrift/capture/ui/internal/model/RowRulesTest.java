package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.colour.ColourRules;

class RowRulesTest {
    private final ColourRules standard = ColourRules.standard();
    private final List<PacketRow> lookedAt = new ArrayList<>();
    private final RowRules rules = new RowRules(row -> {
        lookedAt.add(row);
        return standard.first(row.dissect());
    });

    @Test
    void looksAtAPacketOnceWhileItIsInView() {
        PacketRow arp = new PacketRow(1, Packets.REQUEST);
        Optional<ColourRule> first = rules.of(arp);

        assertEquals(first, rules.of(arp));
        assertEquals(Optional.of("ARP and neighbour discovery"), first.map(ColourRule::name));
        assertEquals(List.of(arp), lookedAt);
    }

    @Test
    void forgetsWhatWasInViewLongAgo() {
        List<PacketRow> rows = LongStream.rangeClosed(1, RowRules.MOST + 1)
                .mapToObj(number -> new PacketRow(number, Packets.REQUEST)).toList();
        rows.forEach(rules::of);
        lookedAt.clear();

        rules.of(rows.getLast());
        rules.of(rows.getFirst());

        assertEquals(List.of(rows.getFirst()), lookedAt);
    }
}
