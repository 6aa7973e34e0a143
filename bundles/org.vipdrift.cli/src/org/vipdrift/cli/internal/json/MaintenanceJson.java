package org.vipdrift.cli.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.control.InMaintenance;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.failover.Drift;

/**
 * A maintenance: scope "host" or "group", name, outcome "planned", "refused", "done" or "failed", sentence, moves[] as of
 * {@code vipdrift move}, answers[{group, host, done, sentence}] of those that were told.
 */
public final class MaintenanceJson {
    private MaintenanceJson() {
    }

    public static JsonObject of(MaintenancePlan plan) {
        JsonObject json = head(plan.request().scope(), plan.allowed() ? "planned" : "refused", plan.sentence());
        json.add("moves", Json.array(plan.moves().stream().map(MoveJson::of)));
        json.add("answers", Json.texts(Stream.empty()));
        return json;
    }

    public static JsonObject of(MaintenanceReport report) {
        Instant now = Instant.now();
        JsonObject json = head(report.scope(), report.done() ? "done" : "failed", report.sentence());
        json.add("moves", Json.array(report.moves().stream().map(move -> MoveJson.of(move, now))));
        json.add("answers", Json.array(report.answers().stream().map(MaintenanceJson::answer)));
        return json;
    }

    /** {owner, reason, since, ends}. */
    static JsonElement of(InMaintenance told) {
        JsonObject json = new JsonObject();
        json.addProperty("owner", told.owner());
        json.addProperty("reason", told.reason());
        json.addProperty("since", told.since().toString());
        Instant ends = told.ends();
        json.addProperty("ends", ends == null ? null : ends.toString());
        return json;
    }

    /** {host, at, who, reason} of each, as the journal has it. */
    public static JsonArray begun(List<Drift> drifts) {
        return Json.array(drifts.stream().map(MaintenanceJson::begun));
    }

    private static JsonObject begun(Drift drift) {
        JsonObject json = new JsonObject();
        json.addProperty("host", String.valueOf(drift.from()));
        json.addProperty("at", drift.at().toString());
        json.addProperty("who", drift.who());
        json.addProperty("reason", drift.reason());
        return json;
    }

    private static JsonObject head(Scope scope, String outcome, String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", switch (scope) {
            case Scope.OfHost _ -> "host";
            case Scope.OfGroup _ -> "group";
        });
        json.addProperty("name", scope.toString());
        json.addProperty("outcome", outcome);
        json.addProperty("sentence", sentence);
        return json;
    }

    private static JsonObject answer(MaintenanceReport.Answer answer) {
        JsonObject json = new JsonObject();
        json.addProperty("group", answer.group().name());
        json.addProperty("host", answer.host().name());
        json.addProperty("done", answer.done());
        json.addProperty("sentence", answer.sentence());
        return json;
    }
}
