package org.vipdrift.core;

/** A listener's registration; closing it ends the calls. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
