package org.vipdrift.capture.internal.tree;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Thread-safe. Numbers the names of fields from 0 on, so that what is asked of every field needs no look at its name. */
public final class FieldNumbers {
    private static final Map<String, Integer> NUMBERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private FieldNumbers() {
    }

    /** The number of a field's name, the same each time; a new one if need be. */
    public static int of(String name) {
        return NUMBERS.computeIfAbsent(name, _ -> NEXT.getAndIncrement());
    }

    /** @return absent if there is no such field so far */
    public static OptionalInt known(String name) {
        Integer number = NUMBERS.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** All numbers so far are less. */
    public static int count() {
        return NEXT.get();
    }
}
