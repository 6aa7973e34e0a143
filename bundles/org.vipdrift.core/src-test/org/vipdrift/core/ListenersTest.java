package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final List<String> heard = new ArrayList<>();
    private final Listeners<String> listeners = new Listeners<>();

    @Test
    void callsListenersInTheOrderTheyCame() {
        listeners.add(e -> heard.add("a" + e));
        listeners.add(e -> heard.add("b" + e));
        listeners.fire("1");
        assertEquals(List.of("a1", "b1"), heard);
    }

    @Test
    void stopsCallingOnceClosedHoweverOften() {
        Subscription first = listeners.add(heard::add);
        listeners.add(heard::add);
        first.close();
        first.close();
        listeners.fire("x");
        assertEquals(List.of("x"), heard);
    }

    @Test
    void letsAListenerLeaveWhileItIsCalled() {
        List<Subscription> own = new ArrayList<>();
        own.add(listeners.add(e -> {
            heard.add(e);
            own.getFirst().close();
        }));
        listeners.fire("1");
        listeners.fire("2");
        assertEquals(List.of("1"), heard);
    }
}
