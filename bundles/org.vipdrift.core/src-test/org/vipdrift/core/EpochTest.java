package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EpochTest {

    @Test
    void onlyGrows() {
        assertEquals(new Epoch(1), Epoch.NONE.next());
        assertTrue(Epoch.NONE.isOlderThan(Epoch.NONE.next()));
        assertFalse(Epoch.NONE.isOlderThan(Epoch.NONE));
        assertThrows(ArithmeticException.class, () -> new Epoch(Long.MAX_VALUE).next());
    }

    @Test
    void isNeverNegative() {
        assertEquals("An epoch is never negative, this one is -3.",
                assertThrows(InvalidValueException.class, () -> new Epoch(-3)).getMessage());
    }
}
