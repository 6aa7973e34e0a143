package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacketWindowTest {
    private final PacketRing ring = Packets.ring(100, 80);
    private final PacketWindow window = new PacketWindow();

    @BeforeEach
    void show() {
        window.resize(10);
        refresh();
    }

    @Test
    void followsTheEndUntilOneScrollsUpAndAgainWhenOneComesBack() {
        assertEquals(70, window.top());
        grow(5);
        assertEquals(75, window.top());
        window.scrollBy(-1);
        assertFalse(window.isFollowing());
        grow(5);
        assertEquals(74, window.top());
        window.scrollBy(100);
        assertTrue(window.isFollowing());
        grow(1);
        assertEquals(81, window.top());
    }

    @Test
    void rowsStayWhereTheyAreWhileOlderOnesAreForgotten() {
        window.scrollTo(50);
        assertEquals(51, window.page().number(window.top()));
        grow(60);
        assertEquals(51, window.page().number(window.top()));
        grow(40);
        assertEquals(81, window.page().number(window.top()));
        assertEquals(0, window.top());
    }

    @Test
    void whatIsSelectedCanBeSavedWithoutReadingIt() {
        assertEquals(0, window.selectedPage().count());
        window.select(14, false);
        window.select(10, true);
        assertEquals(5, window.selectedPage().count());
        assertEquals(11, window.selectedPage().number(0));
        assertEquals(List.of(11L, 12L, 13L, 14L, 15L),
                window.selectedLines(TimeFormat.TIME_OF_DAY).stream().map(line -> line.packet().number()).toList());
        grow(32);
        assertEquals(3, window.selectedPage().count());
    }

    @Test
    void goesToAPacketByItsNumber() {
        window.reveal(5);
        assertEquals(List.of(5L), selected());
        assertEquals(4, window.top());
        assertEquals(5, window.focusNumber());
    }

    @Test
    void arrowsMoveTheSelectionAndTheViewWithIt() {
        window.scrollTo(0);
        window.move(1, false);
        assertEquals(List.of(1L), selected());
        window.move(10, false);
        assertEquals(List.of(11L), selected());
        assertEquals(1, window.top());
        window.move(-1000, false);
        assertEquals(List.of(1L), selected());
        assertEquals(0, window.top());
        window.move(1000, false);
        assertEquals(List.of(80L), selected());
        assertTrue(window.isFollowing());
    }

    @Test
    void withShiftTheSelectionGrowsAndShrinks() {
        window.select(20, false);
        window.move(3, true);
        assertEquals(List.of(21L, 22L, 23L, 24L), selected());
        window.move(-1, true);
        assertEquals(List.of(21L, 22L, 23L), selected());
        window.select(18, true);
        assertEquals(List.of(19L, 20L, 21L), selected());
        assertEquals(19, window.focus().orElseThrow().number());
    }

    @Test
    void theSelectionStaysOnItsPacketAndEndsWithIt() {
        window.select(40, false);
        grow(50);
        assertEquals(41, window.focus().orElseThrow().number());
        grow(60);
        assertTrue(window.focus().isEmpty());
        assertEquals(List.of(), selected());
    }

    @Test
    void selectsAllAndAnotherRingSelectsNothing() {
        window.selectAll();
        assertEquals(80, selected().size());
        window.show(PacketPage.All.of(Packets.ring(100, 80)));
        assertEquals(List.of(), selected());
    }

    @Test
    void anEmptyPageMovesNowhere() {
        window.show(PacketPage.All.of(new PacketRing(1, 1)));
        window.move(1, false);
        window.scrollBy(5);
        window.selectAll();
        window.select(3, true);
        assertEquals(0, window.top());
        assertEquals(List.of(), selected());
    }

    private List<Long> selected() {
        return window.selected().stream().map(PacketRow::number).toList();
    }

    private void grow(int packets) {
        for (int i = 0; i < packets; i++) {
            ring.add(Packets.REQUEST);
        }
        refresh();
    }

    private void refresh() {
        window.show(PacketPage.All.of(ring));
    }
}
