package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.core.Addresses;
import org.vipdrift.failover.ArmingPlan;

/**
 * An arming: group, armed, outcome "done", "partly" or "failed", sentence, hosts[{host, done, sentence}]. A plan: group,
 * outcome "planned" or "refused", sentence, policy, epoch, members[{host, interface, address, priority}], checks[] as a
 * move's.
 */
public final class ArmJson {
    private ArmJson() {
    }

    public static JsonObject of(ArmingReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("group", report.group().name());
        json.addProperty("armed", report.armed());
        json.addProperty("outcome", report.done() ? "done"
                : report.answers().stream().anyMatch(Answer::done) ? "partly" : "failed");
        json.addProperty("sentence", report.sentence());
        json.add("hosts", Json.array(report.answers().stream().map(ArmJson::answer)));
        return json;
    }

    private static JsonObject answer(Answer answer) {
        JsonObject json = new JsonObject();
        json.addProperty("host", answer.host().name());
        json.addProperty("done", answer.done());
        json.addProperty("sentence", answer.sentence());
        return json;
    }

    public static JsonObject of(ArmingPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("group", plan.group().id().name());
        json.addProperty("outcome", plan.allowed() ? MoveJson.PLANNED : "refused");
        json.addProperty("sentence", plan.sentence());
        json.addProperty("policy", plan.policy());
        json.addProperty("epoch", plan.epoch().number());
        json.add("members", Json.array(plan.members().stream().map(ArmJson::member)));
        json.add("checks", MoveJson.checks(plan.checks()));
        return json;
    }

    private static JsonObject member(ArmingPlan.Member member) {
        JsonObject json = new JsonObject();
        @Nullable InetAddress address = member.address();
        json.addProperty("host", member.host().name());
        json.addProperty("interface", member.interfaceName());
        json.add("address", JsonNull.INSTANCE);
        if (address != null) {
            json.addProperty("address", Addresses.text(address));
        }
        json.addProperty("priority", member.priority());
        return json;
    }
}
