package org.vipdrift.agent.internal.rehearsal;

import java.io.IOException;

/** When the next move of a rehearsal may be played. */
@FunctionalInterface
public interface Pacing {
    /** Where nothing else needs the processors. */
    Pacing AT_ONCE = () -> {
    };

    /** Returns when it may. */
    void await() throws IOException, InterruptedException;
}
