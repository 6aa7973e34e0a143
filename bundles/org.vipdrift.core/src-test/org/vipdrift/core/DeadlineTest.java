package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void hasNothingLeftOncePast() {
        Deadline past = Deadline.in(Duration.ofSeconds(-1));
        assertTrue(past.isPast());
        assertEquals(Duration.ZERO, past.left());
    }

    @Test
    void hasAtMostTheWholeTimeLeft() {
        Deadline deadline = Deadline.in(Duration.ofHours(1));
        assertFalse(deadline.isPast());
        assertTrue(deadline.left().compareTo(Duration.ofHours(1)) <= 0);
        assertTrue(deadline.left().compareTo(Duration.ofMinutes(30)) > 0);
    }

    @Test
    void survivesTheClocksOverflow() {
        assertFalse(new Deadline(System.nanoTime() + Long.MAX_VALUE / 2).isPast());
        assertTrue(new Deadline(System.nanoTime() - Long.MAX_VALUE / 2).isPast());
    }

    @Test
    void cancellationSpeaksUpWhenAsked() {
        Cancellation.NEVER.check();
        Cancellation cancelled = () -> true;
        assertThrows(CancellationException.class, cancelled::check);
    }
}
