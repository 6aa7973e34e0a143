package org.vipdrift.cli.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.WitnessedTakeover;

/**
 * A move: group, kind, outcome, sentence, from, to, epoch, steps[{name, host, startMillis, millis}], checks[{id,
 * severity, passed, evidence, remedy}], wire[{vip, state, macs, observers, ageMillis}], outageMillis, takeovers[{vip,
 * observer, at, from, to, silenceMillis, announcements, firstAnswerMillis, contested}]. A plan has the same fields,
 * outcome "planned", no times, no wire, no takeovers, and the expected outage.
 */
public final class MoveJson {
    public static final String PLANNED = "planned";

    private MoveJson() {
    }

    public static JsonObject of(Drift drift, Instant now) {
        JsonObject json = head(drift.group().name(), drift.kind().word(), drift.outcome().word(), drift.sentence(),
                drift.from(), drift.to(), drift.epoch().number());
        json.add("steps", Json.array(drift.steps().stream().map(MoveJson::step)));
        json.add("checks", checks(drift.checks()));
        json.add("wire", Json.array(drift.wire().stream().map(truth -> wire(truth, now))));
        millis("outageMillis", drift.outageMillis(), json);
        json.add("takeovers", Json.array(drift.takeovers().stream().map(MoveJson::takeover)));
        return json;
    }

    public static JsonObject of(Plan plan) {
        JsonObject json = head(plan.group().id().name(), plan.kind().word(), PLANNED, plan.sentence(), plan.from(),
                plan.to(), plan.epoch().number());
        json.add("steps", Json.array(plan.steps().stream().map(MoveJson::step)));
        json.add("checks", checks(plan.checks()));
        json.add("wire", new JsonArray());
        json.addProperty("outageMillis", Json.millis(plan.expectedOutage().toNanos() / 1e6));
        json.add("takeovers", new JsonArray());
        return json;
    }

    private static JsonObject head(String group, String kind, String outcome, String sentence, @Nullable HostId from,
            @Nullable HostId to, long epoch) {
        JsonObject json = new JsonObject();
        json.addProperty("group", group);
        json.addProperty("kind", kind);
        json.addProperty("outcome", outcome);
        json.addProperty("sentence", sentence);
        json.addProperty("from", from == null ? null : from.name());
        json.addProperty("to", to == null ? null : to.name());
        json.addProperty("epoch", epoch);
        return json;
    }

    private static JsonObject step(StepReport step) {
        JsonObject json = step(step.name(), step.host());
        json.addProperty("startMillis", Json.millis(step.startMillis()));
        json.addProperty("millis", Json.millis(step.millis()));
        return json;
    }

    private static JsonObject step(PlannedStep step) {
        JsonObject json = step(step.name(), step.host());
        json.add("startMillis", JsonNull.INSTANCE);
        json.add("millis", JsonNull.INSTANCE);
        return json;
    }

    private static JsonObject step(String name, HostId host) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("host", host.name());
        return json;
    }

    static JsonArray checks(List<CheckResult> checks) {
        return Json.array(checks.stream().map(MoveJson::check));
    }

    private static JsonObject check(CheckResult check) {
        JsonObject json = new JsonObject();
        json.addProperty("id", check.id());
        json.addProperty("severity", check.severity().name().toLowerCase(Locale.ROOT));
        json.addProperty("passed", check.passed());
        json.addProperty("evidence", check.evidence());
        json.addProperty("remedy", check.remedy());
        return json;
    }

    private static JsonObject takeover(WitnessedTakeover takeover) {
        JsonObject json = new JsonObject();
        json.addProperty("vip", Addresses.text(takeover.vip()));
        json.addProperty("observer", takeover.observer().name());
        json.addProperty("at", takeover.at().toString());
        json.addProperty("from", takeover.from().toString());
        json.addProperty("to", takeover.to().toString());
        json.addProperty("silenceMillis", Json.millis(takeover.silenceMillis()));
        json.addProperty("announcements", takeover.announcements());
        millis("firstAnswerMillis", takeover.firstAnswerMillis(), json);
        json.addProperty("contested", takeover.contested());
        return json;
    }

    static void millis(String name, OptionalDouble millis, JsonObject json) {
        json.add(name, JsonNull.INSTANCE);
        millis.ifPresent(value -> json.addProperty(name, Json.millis(value)));
    }

    private static JsonObject wire(WireTruth truth, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("vip", truth.vip().toString());
        WireJson.fill(json, truth, now);
        return json;
    }
}
