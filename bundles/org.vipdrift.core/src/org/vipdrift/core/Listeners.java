package org.vipdrift.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Thread-safe. Those who want to hear of events of one type; they are called on the thread that fires, outside any lock,
 * and must not block.
 */
public final class Listeners<E> {
    private final List<Consumer<E>> consumers = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<E> consumer) {
        consumers.add(consumer);
        return () -> consumers.remove(consumer);
    }

    public void fire(E event) {
        consumers.forEach(consumer -> consumer.accept(event));
    }
}
