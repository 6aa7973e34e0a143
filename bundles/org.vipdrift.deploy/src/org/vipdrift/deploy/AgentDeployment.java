package org.vipdrift.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.internal.HostLine;
import org.vipdrift.deploy.internal.StepFailure;
import org.vipdrift.deploy.internal.Verbs;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;

/**
 * Immutable. Puts the agent on a host, looks after it and takes it off. What a step did is undone if a later one fails or
 * the person cancels; the report says what was done, what was undone and what is left. A session may be lost in the middle:
 * with {@link RemoteHosts} a new one is opened to undo, without it the leftovers are named.
 */
public final class AgentDeployment {
    private final Optional<RemoteHosts> hosts;
    private final AgentAnswers answers;

    public AgentDeployment() {
        this(Optional.empty(), AgentAnswers.LISTENING);
    }

    public AgentDeployment(RemoteHosts hosts) {
        this(Optional.of(hosts), AgentAnswers.LISTENING);
    }

    public AgentDeployment(Optional<RemoteHosts> hosts, AgentAnswers answers) {
        this.hosts = hosts;
        this.answers = answers;
    }

    /** @throws RemoteException if the host could not be looked at */
    public AgentStatus status(RemoteSession session) throws RemoteException, InterruptedException {
        return look(session, Verbs::status);
    }

    /**
     * The last lines an agent has written to its host's journal, oldest first, each printable.
     *
     * @throws RemoteException if the host could not be looked at
     */
    public List<String> log(RemoteSession session, int lines) throws RemoteException, InterruptedException {
        return look(session, verbs -> verbs.log(lines));
    }

    /** Something that changes nothing. */
    private interface Looking<T> {
        T at(Verbs verbs) throws StepFailure, InterruptedException;
    }

    private <T> T look(RemoteSession session, Looking<T> looking) throws RemoteException, InterruptedException {
        try (HostLine line = new HostLine(session, hosts)) {
            return looking.at(new Verbs(line, session.target()));
        } catch (StepFailure e) {
            throw e.getCause() instanceof RemoteException cause ? cause
                    : new RemoteException(Reason.PROTOCOL, e.sentence(), e);
        }
    }

    /**
     * Installs the package, or replaces another version with it. Nothing changes if it runs there already.
     *
     * @throws InterruptedException only before anything was changed; later the report says what became of it and the
     *             thread stays interrupted
     */
    public DeployReport install(RemoteSession session, AgentPackage agent, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        try (HostLine line = new HostLine(session, hosts)) {
            return new Verbs(line, session.target()).install(agent, answers, progress, cancellation);
        }
    }

    /**
     * What a verb would do to the host; nothing is changed. A host that would refuse is part of the plan.
     *
     * @param agent for INSTALL alone
     */
    public DeployPlan plan(AgentVerb verb, RemoteSession session, Optional<AgentPackage> agent)
            throws InterruptedException {
        try (HostLine line = new HostLine(session, hosts)) {
            Verbs verbs = new Verbs(line, session.target());
            return switch (verb) {
                case INSTALL -> verbs.planInstall(agent.orElseThrow());
                case RESTART -> verbs.planRestart();
                case REMOVE -> verbs.planRemove();
            };
        }
    }

    /** The text of a script that a {@link DeployPlan.Command} names. */
    public static String script(String name) {
        return Arrays.stream(HostScript.values()).filter(script -> script.file().equals(name)).findFirst().orElseThrow()
                .text();
    }

    /** Starts the installed agent afresh. */
    public DeployReport restart(RemoteSession session) throws InterruptedException {
        try (HostLine line = new HostLine(session, hosts)) {
            return new Verbs(line, session.target()).restart(answers);
        }
    }

    /**
     * Removes everything an installation has made. Whether the host still holds VIPs is the caller's business: addresses
     * in its kernel are not touched.
     */
    public DeployReport remove(RemoteSession session, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        try (HostLine line = new HostLine(session, hosts)) {
            return new Verbs(line, session.target()).remove(progress, cancellation);
        }
    }
}
