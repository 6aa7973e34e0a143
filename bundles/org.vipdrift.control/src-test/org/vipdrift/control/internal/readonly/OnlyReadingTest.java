package org.vipdrift.control.internal.readonly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;

class OnlyReadingTest {
    private final List<String> calls = new ArrayList<>();
    private final Drawer drawer = OnlyReading.of(Drawer.class, new Open(), Set.of("look", "next", "broken"), "Locked.");

    /** Something to look into and to put things into. */
    interface Drawer {
        String look();

        Drawer next();

        void put(String what) throws ControlException;

        String broken() throws ControlException;
    }

    private final class Open implements Drawer {
        @Override
        public String look() {
            return "a pen";
        }

        @Override
        public Drawer next() {
            return this;
        }

        @Override
        public void put(String what) {
            calls.add(what);
        }

        @Override
        public String broken() throws ControlException {
            throw new ControlException(Reason.FAILED, "Broken.");
        }
    }

    @Test
    void whatIsNotKnownToReadIsRefused() {
        assertEquals("a pen", drawer.look());
        ControlException refusal = assertThrows(ControlException.class, () -> drawer.put("a cup"));
        assertEquals("Locked.", refusal.sentence());
        assertEquals(Reason.NO_PERMISSION, refusal.reason());
        assertEquals(List.of(), calls);
    }

    @Test
    void whatACallGivesBackIsAsGuarded() {
        assertEquals("a pen", drawer.next().next().look());
        assertThrows(ControlException.class, () -> drawer.next().put("a cup"));
        assertEquals(List.of(), calls);
    }

    @Test
    void aFailureOfReadingIsWhatItWas() {
        assertEquals("Broken.", assertThrows(ControlException.class, drawer::broken).sentence());
    }
}
