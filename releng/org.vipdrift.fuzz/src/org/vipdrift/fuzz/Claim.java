package org.vipdrift.fuzz;

import java.util.Objects;
import java.util.function.Supplier;

/** What must hold for every input. */
public final class Claim {
    private Claim() {
    }

    /** @throws AssertionError with the sentence if it does not hold */
    public static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    public static void same(Object expected, Object actual, Supplier<String> where) {
        that(Objects.equals(expected, actual), () -> where.get() + ": " + expected + " is not " + actual);
    }
}
