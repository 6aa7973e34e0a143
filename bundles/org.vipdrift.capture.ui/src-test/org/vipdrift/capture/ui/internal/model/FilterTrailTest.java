package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTrailTest {
    private final FilterTrail trail = new FilterTrail();
    private String applied = "";

    @Test
    void leadsBackStepByStepToTheBeginning() {
        apply("arp");
        apply("arp");
        apply("vrrp");
        assertEquals(Optional.of("arp"), back());
        assertEquals(Optional.of(""), back());
        assertEquals(Optional.empty(), back());
        assertTrue(trail.isEmpty());
    }

    @Test
    void goesOnFromWhereOneCameBackTo() {
        apply("arp");
        apply("vrrp");
        back();
        apply("icmp");
        assertEquals(Optional.of("arp"), back());
    }

    @Test
    void theOldestIsForgotten() {
        for (int i = 0; i < 60; i++) {
            apply("frame.number == " + i);
        }
        String last = "";
        int steps = 0;
        for (Optional<String> step = back(); step.isPresent() && steps < 100; step = back()) {
            last = step.get();
            steps++;
        }
        assertEquals(50, steps);
        assertEquals("frame.number == 9", last);
    }

    private void apply(String next) {
        trail.leave(applied, next);
        applied = next;
    }

    private Optional<String> back() {
        Optional<String> before = trail.back();
        before.ifPresent(this::apply);
        return before;
    }
}
