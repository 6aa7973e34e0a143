package org.vipdrift.failover.port;

import java.time.Duration;

/** An order with everything done but the sending. Used once, by one thread. */
@FunctionalInterface
public interface ReadyOrder {

    /** Sends it and waits; the way from the answer to the caller is as short as can be. */
    Answer send(Duration limit);
}
