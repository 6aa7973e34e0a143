package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.time.Duration;

/** One kind of check with its arguments. Attempts of one check come one after the other, from any thread "check". */
interface Attempt extends AutoCloseable {

    /**
     * Looks once.
     *
     * @param most after so long the attempt has failed, and should say so itself
     * @throws IOException if it failed, with the cause
     * @throws InterruptedException if nobody wants to know any more
     */
    Finding make(Duration most) throws IOException, InterruptedException;

    /** Makes an attempt that is being made end early, beside the interrupt that its thread gets; from another thread. */
    default void breakOff() {
        // most need no more than the interrupt
    }

    /** Lets go of what is kept between attempts. */
    @Override
    default void close() {
        // most keep nothing
    }
}
