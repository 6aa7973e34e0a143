package org.vipdrift.ui.common;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Thread-safe. Keeps the newest of what is pushed from other threads, so that the UI can pull it when it paints. */
public final class Latest<T> implements Consumer<T>, Supplier<T> {
    private volatile T value;

    public Latest(T first) {
        value = first;
    }

    @Override
    public void accept(T newest) {
        value = newest;
    }

    @Override
    public T get() {
        return value;
    }
}
