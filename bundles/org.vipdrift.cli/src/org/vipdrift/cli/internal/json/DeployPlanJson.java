package org.vipdrift.cli.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.cli.internal.text.DeployPlanText;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentDeployment;
import org.vipdrift.deploy.DeployPlan;

/**
 * What would be done to agents: hosts[{name, outcome, failure, sentence, steps[{name, commands[]}]}], scripts{name: text}.
 * The outcome is "planned", "unchanged" or "refused"; "failed" where the host could not be looked at.
 */
public final class DeployPlanJson {
    private DeployPlanJson() {
    }

    public static JsonObject of(Stream<JsonObject> hosts, List<DeployPlan> plans) {
        JsonObject json = AgentJson.hosts(hosts);
        JsonObject scripts = new JsonObject();
        DeployPlanText.names(plans).forEach(name -> scripts.addProperty(name, AgentDeployment.script(name)));
        json.add("scripts", scripts);
        return json;
    }

    public static JsonObject plan(DeployPlan plan) {
        String outcome = plan.isRefused() ? "refused" : plan.steps().isEmpty() ? "unchanged" : "planned";
        JsonObject json = host(plan.host(), outcome, null, plan.sentence());
        json.add("steps", Json.array(plan.steps().stream().map(DeployPlanJson::step)));
        return json;
    }

    public static JsonObject noPlan(HostId host, ControlException.Reason failure, String sentence) {
        JsonObject json = host(host, "failed", HostTestJson.word(failure), sentence);
        json.add("steps", new JsonArray());
        return json;
    }

    private static JsonObject host(HostId host, String outcome, @org.eclipse.jdt.annotation.Nullable String failure,
            String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("outcome", outcome);
        json.addProperty("failure", failure);
        json.addProperty("sentence", sentence);
        return json;
    }

    private static JsonObject step(DeployPlan.Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("name", step.name());
        json.add("commands", Json.array(step.commands().stream().map(DeployPlan.Command::shown)
                .map(JsonPrimitive::new)));
        return json;
    }
}
