package org.vipdrift.bench;

import java.io.IOException;

/** One of the two that are compared: what keeps a VIP alive on h1 and h2, held by h1 when it is ready. */
interface FaultSide {
    String name();

    /** Its VIP. */
    String address();

    /** The unit of its daemon. */
    String unit();

    /** Both hosts are there, and h1 holds. */
    void ready() throws IOException, InterruptedException;
}
