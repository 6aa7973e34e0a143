package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {
    private static final String OPCODE = "field:arp.opcode";

    @Test
    void theBeginningHasAllButTheComments() {
        assertEquals(List.of("mark", "number", "time", "source", "destination", "protocol", "length", "rule", "info"),
                ColumnChoice.STANDARD.ids());
        assertEquals(ColumnChoice.STANDARD, ColumnChoice.read(""));
    }

    @Test
    void aFieldStandsBeforeTheInfoAndGoesAgain() {
        ColumnChoice with = ColumnChoice.STANDARD.toggled(OPCODE);
        assertEquals(List.of("rule", OPCODE, "info"), with.ids().subList(7, 10));
        assertEquals(List.of(OPCODE), with.fields());
        assertEquals(ColumnChoice.STANDARD, with.toggled(OPCODE));
        assertEquals(OPCODE, ColumnChoice.STANDARD.without("info").with(OPCODE).ids().getLast());
    }

    @Test
    void aColumnThatWasHiddenReturnsToItsPlace() {
        ColumnChoice less = ColumnChoice.STANDARD.without("time").without("source");
        assertEquals(List.of("mark", "number", "source", "destination"), less.with("source").ids().subList(0, 4));
        assertEquals("mark", less.without("mark").with("mark").ids().getFirst());
        assertEquals("comment", ColumnChoice.STANDARD.with("comment").ids().getLast());
    }

    @Test
    void theLastColumnStays() {
        ColumnChoice one = new ColumnChoice(List.of("info"));
        assertEquals(one, one.without("info"));
    }

    @Test
    void isReadAsItWasWritten() {
        ColumnChoice moved = new ColumnChoice(List.of("info", OPCODE, "number", "field:_ws.malformed"));
        assertEquals(moved, ColumnChoice.read(moved.write()));
    }

    @Test
    void whatNobodyKnowsIsLeftOutAndNothingIsThereTwice() {
        assertEquals(List.of("info", OPCODE), ColumnChoice.read("info,colour, " + OPCODE + ",info,field:,field:a b,x")
                .ids());
    }

    @Test
    void thereIsAnEndToColumns() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "field:a" + i).toList();
        ColumnChoice full = new ColumnChoice(many);
        assertEquals(ColumnChoice.MOST, full.ids().size());
        assertFalse(full.with("number").has("field:a39") && full.with("number").has("number"));
    }
}
