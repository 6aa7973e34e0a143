package org.vipdrift.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.internal.HostLook;
import org.vipdrift.deploy.internal.Look;
import org.vipdrift.deploy.internal.Plans;
import org.vipdrift.deploy.internal.Preflight;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Stateless. Puts the agent on a host and takes it off, over an open session. */
public final class AgentDeployment {
    private static final Duration LOOK = Duration.ofSeconds(20);

    /**
     * What is installed.
     *
     * @throws RemoteException if the host could not be asked
     */
    public AgentStatus status(RemoteSession session) throws RemoteException, InterruptedException {
        HostId host = session.target().host();
        Look look = HostLook.at(session, LOOK);
        if (look.current().isEmpty()) {
            return new AgentStatus(State.ABSENT, "", "", "No agent is installed on " + host + ".");
        }
        State state = state(look);
        return new AgentStatus(state, look.get("version"), look.get("sha256"), "The agent " + look.get("version")
                + " on " + host + switch (state) {
                    case RUNNING -> " runs.";
                    case STOPPED -> " is installed but does not run: restart it.";
                    case DAMAGED, ABSENT -> " is damaged, its program is missing: install it again.";
                });
    }

    private static State state(Look look) {
        if (!look.get("program").equals("there")) {
            return State.DAMAGED;
        }
        return look.isRunning() ? State.RUNNING : State.STOPPED;
    }

    /** Installs or upgrades. The same package already running changes nothing. */
    public DeployReport install(RemoteSession session, AgentPackage agent, Progress progress,
            Cancellation cancellation) throws RemoteException, InterruptedException {
        HostId host = session.target().host();
        progress.at("preflight", 0, 1);
        Look look = HostLook.at(session, LOOK);
        Optional<String> obstacle = Preflight.unfit(session.target(), look);
        if (obstacle.isEmpty() && look.get("sha256").equals(agent.sha256()) && state(look) == State.RUNNING) {
            return new DeployReport(host, Outcome.UNCHANGED,
                    "The agent " + agent.version() + " runs on " + host + " already; nothing was changed.", List.of());
        }
        obstacle = Preflight.obstacle(session.target(), look, agent);
        return obstacle.isPresent() ? refused(host, obstacle.get())
                : new Plans(session).install(agent, look, progress, cancellation);
    }

    /** Restarts the agent; the VIPs it holds stay where they are. */
    public DeployReport restart(RemoteSession session) throws RemoteException, InterruptedException {
        return HostLook.at(session, LOOK).current().isEmpty() ? absent(session) : new Plans(session).restart();
    }

    /** Removes every trace. VIPs the host holds must have been released before: they would stay for ever. */
    public DeployReport remove(RemoteSession session, Progress progress, Cancellation cancellation)
            throws RemoteException, InterruptedException {
        Look look = HostLook.at(session, LOOK);
        Optional<String> obstacle = Preflight.unfit(session.target(), look);
        if (obstacle.isPresent()) {
            return refused(session.target().host(), obstacle.get());
        }
        return new Plans(session).remove(progress, cancellation);
    }

    private static DeployReport absent(RemoteSession session) {
        HostId host = session.target().host();
        return refused(host, "No agent is installed on " + host + ": install it first.");
    }

    private static DeployReport refused(HostId host, String sentence) {
        return new DeployReport(host, Outcome.REFUSED, sentence, List.of());
    }
}
