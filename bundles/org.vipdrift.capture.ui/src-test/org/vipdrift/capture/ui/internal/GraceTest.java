package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;

class GraceTest {
    private long now = 5;
    private final Grace grace = new Grace(() -> now);

    @Test
    void eachCaptureHasASecondFromItsOpening() {
        assertFalse(grace.isGiven(Phase.IDLE));
        assertTrue(grace.isGiven(Phase.OPENING));
        now += 999_999_999;
        assertTrue(grace.isGiven(Phase.RUNNING));
        now++;
        assertFalse(grace.isGiven(Phase.RUNNING));
        assertFalse(grace.isGiven(Phase.IDLE));
        assertTrue(grace.isGiven(Phase.OPENING));
    }

    @Test
    void aCaptureThatCouldNotBeginHasNone() {
        assertTrue(grace.isGiven(Phase.OPENING));
        assertFalse(grace.isGiven(Phase.IDLE));
    }
}
