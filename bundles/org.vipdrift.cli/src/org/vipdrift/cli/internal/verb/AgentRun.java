package org.vipdrift.cli.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.AgentJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.AgentText;
import org.vipdrift.cli.internal.verb.EachHost.Answer;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.RollingOrder;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.deploy.Rollout;
import org.vipdrift.deploy.Rollout.Tally;
import org.vipdrift.deploy.Rollout.Terms;
import org.vipdrift.deploy.RolloutResult;
import org.vipdrift.deploy.RolloutResult.End;

/** Confined to the main thread. {@code vipdrift agent install}, {@code restart} and {@code remove} on many hosts. */
final class AgentRun {
    private final Line line;
    private final Session session;
    private final AgentVerb verb;
    private final Optional<Deadline> end;

    AgentRun(Line line, Session session, AgentVerb verb) {
        this.line = line;
        this.session = session;
        this.verb = verb;
        this.end = session.timeout().map(Deadline::in);
    }

    ExitStatus perform() throws UsageException, ControlException, InterruptedException {
        ChosenHosts.requireSome(line);
        Terms terms = new Terms(
                line.option("--parallel", n -> Values.within("number of hosts at a time", n, 1, Terms.MOST_PARALLEL))
                        .orElse(Terms.USUAL.parallel()),
                line.option("--stop-after", n -> Values.whole("number of failures", n))
                        .orElse(verb == AgentVerb.RESTART ? 1 : 0));
        RetryList retries = new RetryList(session.control().folder(), verb);
        List<HostId> hosts = new ChosenHosts(line, session, retries).hosts();
        if (hosts.isEmpty()) {
            session.say(line.flag("--retry") ? "There is nothing to do again: no host is left on which it failed."
                    : "There is no host in the inventory.");
            return ExitStatus.OK;
        }
        if (line.flag("--dry-run")) {
            return new AgentDryRun(line, session, verb).perform(hosts);
        }
        requireChanging();
        List<Answer<DeployReport>> answers = answers(hosts, run(hosts, terms));
        retries.note(answers.stream().filter(AgentRun::isFailure).map(Answer::host).toList(), hosts)
                .ifPresent(session::say);
        show(answers);
        return ExitStatus.worst(answers.stream()
                .map(a -> a.either(this::status, (host, reason, sentence) -> Failure.status(reason))));
    }

    /** Refused once, not by each host, so that none is noted as failed. */
    private void requireChanging() throws ControlException {
        Optional<String> readOnly = session.control().readOnly();
        if (readOnly.isPresent()) {
            throw new ControlException(ControlException.Reason.NO_PERMISSION, readOnly.get());
        }
    }

    /** Never torn by Ctrl-C: the work hears it itself, and undoes what it has begun. */
    private RolloutResult<Answer<DeployReport>> run(List<HostId> hosts, Terms terms)
            throws UsageException, ControlException, InterruptedException {
        Agents agents = agents(line, session);
        boolean rolling = verb == AgentVerb.RESTART || line.flag("--rolling");
        List<List<HostId>> waves = rolling
                ? RollingOrder.of(hosts, session.control().inventory().current())
                : List.of(hosts);
        try (Shield shield = session.interruption().shield()) {
            return new Rollout<>(host -> EachHost.one(host, h -> deploy(agents, h)), AgentRun::isFailure)
                    .inWaves(waves, terms, (host, answer, tally) -> tell(tally), this::isOver);
        }
    }

    static Agents agents(Line line, Session session) throws UsageException, ControlException {
        Agents agents = session.control().agents();
        Optional<Path> runtime = line.option("--runtime", Values::path);
        return runtime.isPresent() ? agents.using(runtime.get()) : agents;
    }

    private DeployReport deploy(Agents agents, HostId host) throws ControlException, InterruptedException {
        Cancellation over = this::isOver;
        return switch (verb) {
            case INSTALL -> agents.install(host, new HostProgress(session, host), over);
            case RESTART -> agents.restart(host);
            case REMOVE -> agents.remove(host, new HostProgress(session, host), over);
        };
    }

    private boolean isOver() {
        return session.interruption().isCancelled() || end.filter(Deadline::isPast).isPresent();
    }

    private void tell(Tally tally) {
        if (tally.all() > 1) {
            session.say(tally.over() + " of " + tally.all() + " hosts are over, " + tally.failed() + " failed.");
        }
    }

    private static boolean isFailure(Answer<DeployReport> answer) {
        return answer.either(report -> !report.succeeded(), (host, reason, sentence) -> true);
    }

    private static List<Answer<DeployReport>> answers(List<HostId> hosts, RolloutResult<Answer<DeployReport>> result) {
        List<Answer<DeployReport>> answers = new ArrayList<>();
        for (HostId host : hosts) {
            answers.add(Optional.ofNullable(result.ended().get(host)).orElseGet(() -> skipped(host, result)));
        }
        return answers;
    }

    private static Answer<DeployReport> skipped(HostId host, RolloutResult<Answer<DeployReport>> result) {
        boolean cancelled = result.end() == End.CANCELLED;
        String why = cancelled ? "the work was stopped before its turn."
                : "it failed on " + result.failed().size() + " before, and no further host was to be begun.";
        return new EachHost.Value<>(host, new DeployReport(host, Outcome.SKIPPED,
                cancelled ? Reason.CANCELLED : Reason.FAILED, "Nothing was done to " + host + ": " + why, List.of()));
    }

    private void show(List<Answer<DeployReport>> answers) {
        if (line.flag("--json")) {
            session.print(AgentJson.hosts(answers.stream().map(a -> a.either(AgentJson::report, AgentJson::noReport))));
        } else {
            session.print(AgentText.reports(
                    answers.stream().map(a -> a.either(AgentText::row, AgentText::failure)).toList(), session.ink()));
        }
    }

    /** What is left on a host counts more than why: that is an error whatever has led to it. */
    private ExitStatus status(DeployReport report) {
        return switch (report.outcome()) {
            case DONE, UNCHANGED -> ExitStatus.OK;
            case REFUSED, ROLLED_BACK, SKIPPED -> why(report.reason());
            case FAILED -> ExitStatus.ERROR;
        };
    }

    /** What cancelled it is known here alone: Ctrl-C, or the end of the time the person gave. */
    private ExitStatus why(Reason reason) {
        boolean outOfTime = reason == Reason.CANCELLED && !session.interruption().isCancelled()
                && end.filter(Deadline::isPast).isPresent();
        return outOfTime ? ExitStatus.TIMEOUT : Failure.status(reason);
    }
}
