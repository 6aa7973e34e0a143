package org.vipdrift.control.internal.agent;

import java.time.Duration;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.remote.RemoteException;

/** Thread-safe. Has a host's agent look where a group is to be armed. */
record AgentSurvey(HostId host, AgentLinks links) {

    SurveyReply make(SurveyQuestion question, Duration limit) {
        SurveyOrder order = new SurveyOrder(question.interfaceName(), question.ipv4(), question.length().toMillis(),
                question.checks().stream().map(AgentChecks::terms).toList());
        try {
            return reply(AgentCall.await(links.link(host, limit).send(agent -> agent.survey(order)), host, limit));
        } catch (RemoteException | AgentRefusal e) {
            return SurveyReply.failed(host, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SurveyReply.failed(host, "The survey on " + host + " was interrupted.");
        }
    }

    private SurveyReply reply(Survey found) {
        return new SurveyReply(host,
                found.adverts().stream().map(a -> new SurveyReply.Router(a.virtualRouterId(), a.priority(), a.from(),
                        a.mac(), a.vips())).toList(),
                found.tries().stream().map(t -> new SurveyReply.Tried(t.check(), t.passed(),
                        Printable.sentence(t.sentence()))).toList(),
                "");
    }
}
