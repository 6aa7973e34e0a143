package org.vipdrift.cli.internal.verb;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.AgentJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Action;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.AgentText;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift agent}. */
public final class AgentVerbs {
    private static final String MANY = "Several hosts are worked on side by side; the exit status is the worst of all.";

    private AgentVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("agent", "Installs, examines, restarts and removes the agent on hosts.",
                verb("install", "Installs or upgrades the agent.", AgentVerbs::install)
                        .more("What fails is undone; doing it twice changes nothing. " + MANY),
                verb("status", "Says how the agent's installation is.", AgentVerbs::status)
                        .more("The exit status is 190 if the agent does not run on a host. " + MANY),
                verb("restart", "Restarts the agent; the VIPs it holds stay.", AgentVerbs::restart).more(MANY),
                verb("remove", "Removes the agent and all its traces.", AgentVerbs::remove)
                        .more("A holder is refused: move or release its groups first. " + MANY));
    }

    private static VerbSpec verb(String name, String summary, Action action) {
        return VerbSpec.verb(name, summary, action).words("HOST", "The hosts.").flag("--json",
                "Prints one JSON object.");
    }

    private static ExitStatus install(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        return deploy(line, session, (agents, host, progress, cancellation) -> agents.install(host, progress,
                cancellation));
    }

    private static ExitStatus restart(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        return deploy(line, session, (agents, host, progress, cancellation) -> agents.restart(host));
    }

    private static ExitStatus remove(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        return deploy(line, session, (agents, host, progress, cancellation) -> agents.remove(host, progress,
                cancellation));
    }

    /** What is done on one host. */
    private interface Deployment {
        DeployReport perform(Agents agents, HostId host, HostProgress progress, Cancellation cancellation)
                throws ControlException, InterruptedException;
    }

    private static ExitStatus deploy(Line line, Session session, Deployment deployment)
            throws UsageException, ControlException, InterruptedException {
        List<HostId> hosts = hosts(line, session);
        Agents agents = session.control().agents();
        Optional<Deadline> end = session.timeout().map(Deadline::in);
        Cancellation cancellation = () -> session.interruption().isCancelled()
                || end.filter(Deadline::isPast).isPresent();
        List<EachHost.Answer<DeployReport>> answers = EachHost.shielded(session, hosts,
                host -> deployment.perform(agents, host, new HostProgress(session, host), cancellation));
        show(line, session, answers.stream().map(a -> a.either(AgentJson::report, AgentJson::noReport)).toList(),
                AgentText.reports(answers.stream().map(a -> a.either(AgentText::row, AgentText::failure)).toList(),
                        session.ink()));
        return ExitStatus.worst(answers.stream().map(a -> a.either(r -> status(r, session, end),
                (host, reason, sentence) -> Failure.status(reason))));
    }

    private static ExitStatus status(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        List<HostId> hosts = hosts(line, session);
        Agents agents = session.control().agents();
        List<EachHost.Answer<AgentStatus>> answers = EachHost.plain(hosts,
                host -> agents.status(host, session.patience()));
        show(line, session, answers.stream()
                .map(a -> a.either(s -> AgentJson.status(a.host(), s), AgentJson::noStatus)).toList(),
                AgentText.statuses(answers.stream()
                        .map(a -> a.either(s -> AgentText.row(a.host(), s), AgentText::noStatus)).toList(),
                        session.ink()));
        return ExitStatus.worst(answers.stream().map(a -> a.either(AgentVerbs::status,
                (host, reason, sentence) -> Failure.status(reason))));
    }

    /** All are looked up before anything is done, so that a slip of the pen does nothing. */
    private static List<HostId> hosts(Line line, Session session) throws UsageException, ControlException {
        Inventory inventory = session.control().inventory().current();
        List<HostId> hosts = line.words(HostId::new).stream().distinct().toList();
        for (HostId host : hosts) {
            Lookup.host(inventory, host);
        }
        return hosts;
    }

    private static void show(Line line, Session session, List<JsonObject> json, List<String> text) {
        if (line.flag("--json")) {
            session.print(AgentJson.hosts(json.stream()));
        } else {
            session.print(text);
        }
    }

    /** What is left on a host counts more than why: that is an error whatever has led to it. */
    private static ExitStatus status(DeployReport report, Session session, Optional<Deadline> end) {
        return switch (report.outcome()) {
            case DONE, UNCHANGED -> ExitStatus.OK;
            case REFUSED, ROLLED_BACK -> why(report.reason(), session, end);
            case FAILED -> ExitStatus.ERROR;
        };
    }

    /** What cancelled it is known here alone: Ctrl-C, or the end of the time the person gave. */
    private static ExitStatus why(DeployReport.Reason reason, Session session, Optional<Deadline> end) {
        boolean outOfTime = reason == DeployReport.Reason.CANCELLED && !session.interruption().isCancelled()
                && end.filter(Deadline::isPast).isPresent();
        return outOfTime ? ExitStatus.TIMEOUT : Failure.status(reason);
    }

    private static ExitStatus status(AgentStatus status) {
        return status.state() == AgentStatus.State.RUNNING ? ExitStatus.OK : ExitStatus.DEGRADED;
    }
}
