package org.vipdrift.deploy;

import java.time.Duration;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Asks an agent that was just started whether it is there; whoever knows its language supplies it. */
@FunctionalInterface
public interface AgentAnswers {
    /** The agent's unit is active and its socket is there, which is looked at in any case; that is taken as an answer. */
    AgentAnswers LISTENING = (session, limit) -> {
    };

    /** @throws RemoteException if it does not answer within the limit, with a sentence that says so */
    void check(RemoteSession session, Duration limit) throws RemoteException, InterruptedException;
}
