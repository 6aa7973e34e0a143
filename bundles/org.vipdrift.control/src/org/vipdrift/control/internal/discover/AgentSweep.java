package org.vipdrift.control.internal.discover;

import java.time.Duration;
import java.util.List;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.remote.RemoteException;

/** A subnet asked by a host's agent, which then listens for adverts there. */
record AgentSweep(HostId host, AgentLinks links) {
    /** Two adverts of a virtual router that sends one a second. */
    private static final Duration LISTENING = Duration.ofMillis(2200);

    /** What came of it. */
    record Result(Swept swept, List<Survey.Overheard> adverts) {
    }

    Result run(Ipv4Subnet subnet, Duration limit) throws ControlException, InterruptedException {
        Deadline deadline = Deadline.in(limit);
        AgentLink link;
        try {
            link = links.link(host, limit);
        } catch (RemoteException e) {
            throw Failures.connecting(e);
        }
        if (!link.can(Hello.SWEEP)) {
            throw new ControlException(Reason.CONFIGURATION, "The agent on " + host + " (" + link.version()
                    + ") is too old to ask a subnet: install it again, which upgrades it.");
        }
        try {
            Swept swept = AgentCall.await(link.send(agent -> agent.sweep(new SweepOrder(subnet))), host,
                    deadline.left());
            return new Result(swept, adverts(link, swept.interfaceName(), deadline));
        } catch (RemoteException e) {
            throw Failures.working(e);
        } catch (AgentRefusal e) {
            throw new ControlException(reason(e), host + ": " + e.sentence());
        }
    }

    private List<Survey.Overheard> adverts(AgentLink link, String interfaceName, Deadline deadline)
            throws RemoteException, AgentRefusal, InterruptedException {
        if (!link.can(Hello.SURVEY) || deadline.left().compareTo(LISTENING) <= 0) {
            return List.of();
        }
        SurveyOrder order = new SurveyOrder(interfaceName, true, LISTENING.toMillis(), List.of());
        return AgentCall.await(link.send(agent -> agent.survey(order)), host, deadline.left()).adverts();
    }

    private static Reason reason(AgentRefusal refusal) {
        return switch (refusal.error().orElse(AgentError.KERNEL)) {
            case INVALID, BAD_INTERFACE -> Reason.INVALID;
            default -> Reason.FAILED;
        };
    }
}
