package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployPlan.Command;

/** What would be done to agents: a paragraph for each host, then each script once. */
public final class DeployPlanText {
    private DeployPlanText() {
    }

    public static List<String> plan(DeployPlan plan) {
        List<String> lines = new ArrayList<>();
        String verdict = plan.isRefused() ? "refused: " : plan.steps().isEmpty() ? "nothing to do: " : "";
        lines.add(plan.host() + ": " + verdict + plan.sentence());
        plan.steps().forEach(step -> step.commands().forEach(command -> lines.add(
                String.format("  %-9s %s", step.name(), Printable.clean(command.shown())))));
        return lines;
    }

    public static List<String> noPlan(HostId host, ControlException.Reason reason, String sentence) {
        return List.of(host + ": can't be looked at: " + Printable.clean(sentence));
    }

    /** The scripts that these plans feed to shells. */
    public static List<String> scripts(List<DeployPlan> plans) {
        List<String> lines = new ArrayList<>();
        names(plans).forEach(name -> {
            lines.add("");
            lines.add(name + ":");
            AgentDeployment.script(name).lines().map(line -> line.isEmpty() ? "" : "  " + line).forEach(lines::add);
        });
        return lines;
    }

    /** Each once, in the order in which they are first run. */
    public static Stream<String> names(List<DeployPlan> plans) {
        return plans.stream().flatMap(plan -> plan.steps().stream()).flatMap(step -> step.commands().stream())
                .map(Command::script).flatMap(java.util.Optional::stream).distinct();
    }
}
