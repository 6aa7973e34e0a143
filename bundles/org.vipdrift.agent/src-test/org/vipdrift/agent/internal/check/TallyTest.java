package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vipdrift.core.host.CheckFacts;

class TallyTest {
    private static final int RISE = 2;
    private static final int FALL = 3;

    /** The first letters of the states after each attempt; '+' passes, '-' fails. */
    private static String states(String attempts) {
        StringBuilder states = new StringBuilder();
        Tally tally = Tally.NEW;
        for (char attempt : attempts.toCharArray()) {
            tally = tally.with(attempt == '+', RISE, FALL);
            states.append(tally.state().charAt(0));
        }
        return states.toString();
    }

    @Test
    void waitsUntilItHasPassedOnceOrFailedOftenEnough() {
        assertEquals(CheckFacts.WAITING, Tally.NEW.state());
        assertEquals("p", states("+"));
        assertEquals("wwf", states("---"));
        assertEquals("wwp", states("--+"));
    }

    @Test
    void failsAfterAFallInARow() {
        assertEquals("ppppppf", states("+--+---"));
    }

    @Test
    void passesAgainAfterARiseInARow() {
        assertEquals("wwffffpp", states("---+-+++"));
    }
}
