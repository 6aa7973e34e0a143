package org.vipdrift.control.internal.verb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.internal.agent.AgentGreeting;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.board.AgentWork;
import org.vipdrift.control.internal.board.Upkeep;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.core.Subscription;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteSession;

/** Thread-safe. The agents of the inventory's hosts, each handled on its host's own SSH session. */
public final class ConsoleAgents implements Agents {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(5);
    private final InventoryStore inventory;
    private final HostSessions sessions;
    private final AgentLinks links;
    private final Members members;
    private final PackageFile packageFile;
    private final AgentDeployment deployment;
    private final Upkeep upkeep;

    /**
     * @param remote opens a new session where one was lost and its work must be undone
     * @param upkeep told what is done to which agent
     */
    public ConsoleAgents(InventoryStore inventory, HostSessions sessions, AgentLinks links, Members members,
            PackageFile packageFile, RemoteHosts remote, Upkeep upkeep) {
        this.inventory = inventory;
        this.sessions = sessions;
        this.links = links;
        this.members = members;
        this.packageFile = packageFile;
        this.deployment = new AgentDeployment(Optional.of(remote), new AgentGreeting());
        this.upkeep = upkeep;
    }

    private ConsoleAgents(ConsoleAgents same, PackageFile packageFile) {
        this.inventory = same.inventory;
        this.sessions = same.sessions;
        this.links = same.links;
        this.members = same.members;
        this.packageFile = packageFile;
        this.deployment = same.deployment;
        this.upkeep = same.upkeep;
    }

    private interface Work<T> {
        T on(RemoteSession session) throws RemoteException, InterruptedException;
    }

    private <T> T with(HostId host, Duration connect, Work<T> work) throws ControlException, InterruptedException {
        if (inventory.current().host(host).isEmpty()) {
            throw new ControlException(Reason.NO_SUCH_ITEM, "There is no host " + host + " in the inventory.");
        }
        RemoteSession session = session(host, connect);
        try {
            return work.on(session);
        } catch (RemoteException e) {
            throw Failures.working(e);
        }
    }

    /** While the agent is worked on, its silence is no trouble. */
    private <T> T during(AgentWork upkeepWork, HostId host, Work<T> work)
            throws ControlException, InterruptedException {
        try (Subscription underWay = upkeep.begin(host, upkeepWork)) {
            return with(host, CONNECT, work);
        }
    }

    private RemoteSession session(HostId host, Duration limit) throws ControlException, InterruptedException {
        try {
            return sessions.session(host, limit);
        } catch (RemoteException e) {
            throw Failures.connecting(e);
        }
    }

    @Override
    public Agents using(Path runtime) throws ControlException {
        return new ConsoleAgents(this, packageFile.with(runtime));
    }

    @Override
    public DeployPlan plan(AgentVerb verb, HostId host) throws ControlException, InterruptedException {
        Optional<AgentPackage> agent = verb == AgentVerb.INSTALL ? Optional.of(packageFile.read()) : Optional.empty();
        return with(host, CONNECT, session -> deployment.plan(verb, session, agent));
    }

    @Override
    public DeployReport install(HostId host, Progress progress, Cancellation cancellation)
            throws ControlException, InterruptedException {
        AgentPackage agent = packageFile.read();
        return during(AgentWork.INSTALLING, host,
                session -> deployment.install(session, agent, progress, cancellation));
    }

    @Override
    public AgentStatus status(HostId host, Duration limit) throws ControlException, InterruptedException {
        return with(host, limit, session -> deployment.status(session));
    }

    @Override
    public DeployReport restart(HostId host) throws ControlException, InterruptedException {
        return during(AgentWork.RESTARTING, host, deployment::restart);
    }

    @Override
    public DeployReport remove(HostId host, Progress progress, Cancellation cancellation)
            throws ControlException, InterruptedException {
        Reading reading = members.member(host).read(READ);
        List<GroupId> held = ConsoleGroups.heldBy(reading);
        if (!held.isEmpty()) {
            throw new ControlException(Reason.UNSAFE, host + " holds " + held.getFirst()
                    + ": move it to another host or release it, then remove the agent.");
        }
        if (reading.contact() == Contact.AGENT_DEAD && reading.facts().isEmpty()) {
            throw new ControlException(Reason.UNSAFE, "Whether " + host + " holds VIPs can't be known: "
                    + reading.sentence() + " Restart the agent, then remove it.");
        }
        links.drop(host);
        return during(AgentWork.REMOVING, host, session -> deployment.remove(session, progress, cancellation));
    }
}
