package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.DeployPlanJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DeployPlanText;
import org.vipdrift.cli.internal.verb.EachHost.Answer;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;

/** {@code --dry-run} of what changes agents: looks at each host and shows every command. */
record AgentDryRun(Line line, Session session, AgentVerb verb) {

    ExitStatus perform(List<HostId> hosts) throws UsageException, ControlException, InterruptedException {
        Agents agents = AgentRun.agents(line, session);
        List<Answer<DeployPlan>> answers = EachHost.plain(hosts, host -> agents.plan(verb, host));
        if (line.flag("--json")) {
            session.print(DeployPlanJson.of(
                    answers.stream().map(a -> a.either(DeployPlanJson::plan, DeployPlanJson::noPlan)),
                    plans(answers)));
        } else {
            answers.forEach(a -> session.print(a.either(DeployPlanText::plan, DeployPlanText::noPlan)));
            session.print(DeployPlanText.scripts(plans(answers)));
        }
        return ExitStatus.worst(answers.stream().map(a -> a.either(plan -> Failure.status(plan.reason()),
                (host, reason, sentence) -> Failure.status(reason))));
    }

    private static List<DeployPlan> plans(List<Answer<DeployPlan>> answers) {
        return answers.stream().<DeployPlan>mapMulti((answer, out) -> answer.either(plan -> {
            out.accept(plan);
            return true;
        }, (host, reason, sentence) -> false)).toList();
    }
}
