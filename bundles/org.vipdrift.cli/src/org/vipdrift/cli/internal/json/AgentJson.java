package org.vipdrift.cli.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.DeployReport;

/**
 * What happened to agents: hosts[{name, outcome, failure, sentence, steps[{name, succeeded, sentence, millis}]}], and how
 * they are: hosts[{name, state, failure, version, sha256, sentence}]. A host that could not be asked has a failure word
 * and outcome "failed" or state "unknown".
 */
public final class AgentJson {
    private AgentJson() {
    }

    public static JsonObject hosts(Stream<JsonObject> hosts) {
        JsonObject json = new JsonObject();
        json.add("hosts", Json.array(hosts));
        return json;
    }

    public static JsonObject report(DeployReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("name", report.host().name());
        json.addProperty("outcome", report.outcome().word());
        json.addProperty("failure", (String) null);
        json.addProperty("sentence", report.sentence());
        json.add("steps", Json.array(report.steps().stream().map(AgentJson::step)));
        return json;
    }

    public static JsonObject noReport(HostId host, ControlException.Reason failure, String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("outcome", DeployReport.Outcome.FAILED.word());
        json.addProperty("failure", HostTestJson.word(failure));
        json.addProperty("sentence", sentence);
        json.add("steps", new JsonArray());
        return json;
    }

    private static JsonObject step(DeployReport.Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("name", step.name());
        json.addProperty("succeeded", step.succeeded());
        json.addProperty("sentence", step.sentence());
        json.addProperty("millis", Json.millis(step.millis()));
        return json;
    }

    public static JsonObject status(HostId host, AgentStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("state", status.state().word());
        json.addProperty("failure", (String) null);
        json.addProperty("version", status.version());
        json.addProperty("sha256", status.sha256());
        json.addProperty("sentence", status.sentence());
        return json;
    }

    public static JsonObject noStatus(HostId host, ControlException.Reason failure, String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("state", "unknown");
        json.addProperty("failure", HostTestJson.word(failure));
        json.addProperty("version", "");
        json.addProperty("sha256", "");
        json.addProperty("sentence", sentence);
        return json;
    }
}
