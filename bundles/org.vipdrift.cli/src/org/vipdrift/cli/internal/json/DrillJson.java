package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.failover.Drift;

/**
 * A drill: group, outcome "done", "aborted", "late", "away", "failed" or "refused", sentence, abortMillis, there and
 * back, each null or a move, guards[] as a move's checks. Of a refused one, "there" is the plan.
 */
public final class DrillJson {
    private DrillJson() {
    }

    public static JsonObject of(DrillPlan plan, DrillReport report, Instant now) {
        JsonObject json = head(plan, report.result(), report.sentence(), report.most());
        move("there", report.there(), now, json);
        move("back", report.back(), now, json);
        json.add("guards", MoveJson.checks(plan.guards()));
        return json;
    }

    /** One that is refused. */
    public static JsonObject of(DrillPlan plan, Duration most) {
        JsonObject json = head(plan, DrillReport.Result.REFUSED, plan.sentence(), most);
        json.add("there", MoveJson.of(plan.there()));
        json.add("back", JsonNull.INSTANCE);
        json.add("guards", MoveJson.checks(plan.guards()));
        return json;
    }

    private static JsonObject head(DrillPlan plan, DrillReport.Result result, String sentence, Duration most) {
        JsonObject json = new JsonObject();
        json.addProperty("group", plan.there().group().id().name());
        json.addProperty("outcome", result.word());
        json.addProperty("sentence", sentence);
        json.addProperty("abortMillis", most.toMillis());
        return json;
    }

    private static void move(String name, @Nullable Drift way, Instant now, JsonObject json) {
        json.add(name, way == null ? JsonNull.INSTANCE : MoveJson.of(way, now));
    }
}
