package org.vipdrift.control.internal.diagnosis;

import java.time.Duration;
import java.util.List;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.SelfTest;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Thread-safe. Looks at the agents of the inventory's hosts over their SSH sessions. */
public final class ConsoleDiagnostics implements Diagnostics {
    private final InventoryStore inventory;
    private final HostSessions sessions;
    private final AgentLinks links;
    private final Agents agents;
    private final AgentDeployment deployment = new AgentDeployment();

    public ConsoleDiagnostics(InventoryStore inventory, HostSessions sessions, AgentLinks links, Agents agents) {
        this.inventory = inventory;
        this.sessions = sessions;
        this.links = links;
        this.agents = agents;
    }

    @Override
    public List<String> log(HostId host, int lines, Duration limit) throws ControlException, InterruptedException {
        RemoteSession session = session(host, limit);
        try {
            return deployment.log(session, Math.clamp(lines, 1, MOST_LINES));
        } catch (RemoteException e) {
            throw Failures.working(e);
        }
    }

    @Override
    public HostFacts facts(HostId host, Duration limit) throws ControlException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        session(host, limit);
        try {
            AgentLink link = links.link(host, deadline.left());
            return AgentCall.await(link.send(AgentService::facts), host, deadline.left());
        } catch (RemoteException e) {
            throw Failures.working(e);
        } catch (AgentRefusal e) {
            throw new ControlException(Reason.FAILED, e.sentence());
        }
    }

    @Override
    public SelfTest selfTest(HostId host, Duration limit) throws ControlException, InterruptedException {
        requireKnown(host);
        return new Trials(host, inventory.current(), sessions, links, agents, Deadline.in(limit)).run();
    }

    private RemoteSession session(HostId host, Duration limit) throws ControlException, InterruptedException {
        requireKnown(host);
        try {
            return sessions.session(host, limit);
        } catch (RemoteException e) {
            throw Failures.connecting(e);
        }
    }

    private void requireKnown(HostId host) throws ControlException {
        if (inventory.current().host(host).isEmpty()) {
            throw new ControlException(Reason.NO_SUCH_ITEM, "There is no host " + host + " in the inventory.");
        }
    }
}
