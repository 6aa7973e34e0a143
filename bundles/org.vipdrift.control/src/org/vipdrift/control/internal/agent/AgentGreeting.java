package org.vipdrift.control.internal.agent;

import java.time.Duration;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.core.Deadline;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Attaches to an agent that was just started and says hello: one that listens and says nothing is no agent. */
public final class AgentGreeting implements AgentAnswers {
    @Override
    public void check(RemoteSession session, Duration limit) throws RemoteException, InterruptedException {
        AgentEvents deaf = event -> {
        };
        AgentLink.open(session, deaf, Deadline.in(limit)).close();
    }
}
