package org.vipdrift.agent.internal.group;

import java.io.IOException;
import org.vipdrift.agent.internal.host.Adverts;

/** For an engine that takes part in no election: a one-shot, or one on a stage. */
final class NoAdverts {
    static final Adverts JOIN = (_, _, _) -> {
        throw new IOException("this agent takes part in no election");
    };

    private NoAdverts() {
    }
}
