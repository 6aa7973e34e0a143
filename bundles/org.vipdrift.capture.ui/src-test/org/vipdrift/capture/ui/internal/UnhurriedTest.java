package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnhurriedTest {
    private final SortedMap<Long, Runnable> later = new TreeMap<>();
    private final List<String> shown = new ArrayList<>();
    private final Unhurried<String> pane = new Unhurried<>(this::plan, this::show);
    private long now;

    private void plan(Duration delay, Runnable task) {
        later.put(now + delay.toMillis(), task);
    }

    private void show(String what) {
        shown.add(now + " " + what);
    }

    private void until(long millis) {
        while (!later.isEmpty() && later.firstKey() <= millis) {
            now = later.firstKey();
            later.remove(now).run();
        }
        now = millis;
    }

    @Test
    void showsTheFirstSoonButNotInTheSameTurn() {
        pane.accept("a");
        assertEquals(List.of(), shown);
        until(1000);
        assertEquals(List.of("25 a"), shown);
    }

    @Test
    void whileAKeyIsHeldShowsTheNewestFiveTimesASecond() {
        for (int i = 0; i < 30; i++) {
            pane.accept("row " + i);
            until(now + 33);
        }
        assertEquals(List.of("25 row 0", "225 row 6", "425 row 12", "625 row 18", "825 row 24"), shown);
    }

    @Test
    void theLastIsAlwaysShown() {
        pane.accept("a");
        until(30);
        pane.accept("b");
        pane.accept("c");
        until(1000);
        assertEquals(List.of("25 a", "225 c"), shown);
        pane.accept("d");
        until(2000);
        assertEquals("1025 d", shown.getLast());
    }
}
