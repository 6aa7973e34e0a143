package org.vipdrift.control.internal.agent;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.control.internal.session.HostSessions;

/** Thread-safe. Reads a member: by its agent, else by a one-shot over SSH, else says why it can't be reached. */
public final class MemberReading {
    private final HostSessions sessions;
    private final AgentLinks links;
    private final OneShot oneShot;
    private final SshAddresses addresses;

    public MemberReading(HostSessions sessions, AgentLinks links, OneShot oneShot, SshAddresses addresses) {
        this.sessions = sessions;
        this.links = links;
        this.oneShot = oneShot;
        this.addresses = addresses;
    }

    Reading of(HostId host, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        try {
            return attached(host, deadline);
        } catch (RemoteException e) {
            return withoutAgent(host, e, deadline);
        } catch (AgentRefusal e) {
            return Reading.unreachable(host, addresses.of(host), e.sentence());
        } catch (InterruptedException e) {
            return interrupted(host);
        }
    }

    private Reading attached(HostId host, Deadline deadline)
            throws RemoteException, AgentRefusal, InterruptedException {
        AgentLink link = links.link(host, deadline.left());
        HostFacts facts = AgentCall.await(link.send(AgentService::facts), host, deadline.left());
        ClockOffset clock = link.compareClocks(deadline.left());
        return new Reading(host, Contact.ATTACHED, Optional.of(facts), addresses.of(host), Optional.of(clock.error()),
                clock.roundTrip(), "The agent on " + host + " answered.");
    }

    private Reading withoutAgent(HostId host, RemoteException attaching, Deadline deadline) {
        links.drop(host);
        try {
            RemoteSession session = sessions.session(host, deadline.left());
            ExecResult installed = session.exec(AgentProgram.IS_INSTALLED, new byte[0], deadline.left());
            return installed.succeeded() ? dead(host, attaching, deadline) : none(host);
        } catch (RemoteException e) {
            return Reading.unreachable(host, addresses.of(host), e.sentence());
        } catch (InterruptedException e) {
            return interrupted(host);
        }
    }

    private Reading dead(HostId host, RemoteException attaching, Deadline deadline)
            throws RemoteException, InterruptedException {
        return new Reading(host, Contact.AGENT_DEAD, oneShot.facts(host, deadline.left()), addresses.of(host),
                Optional.empty(), Duration.ZERO, attaching.sentence());
    }

    private Reading none(HostId host) {
        return new Reading(host, Contact.NO_AGENT, Optional.empty(), addresses.of(host), Optional.empty(),
                Duration.ZERO, "No agent is installed on " + host + ": install it.");
    }

    private Reading interrupted(HostId host) {
        Thread.currentThread().interrupt();
        Optional<InetAddress> address = addresses.of(host);
        return Reading.unreachable(host, address, "Reading " + host + " was interrupted.");
    }
}
