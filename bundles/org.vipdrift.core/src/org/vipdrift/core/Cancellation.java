package org.vipdrift.core;

import java.util.concurrent.CancellationException;

/** A person's wish to stop something long; asked between steps. */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    boolean isCancelled();

    /** @throws CancellationException if cancelled */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }
}
