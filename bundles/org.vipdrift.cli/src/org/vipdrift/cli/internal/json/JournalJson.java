package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;

/** drifts[{id, at, who, reason, and all fields of a move}], oldest first; and {intact, lines, sentence}. */
public final class JournalJson {
    private JournalJson() {
    }

    public static JsonObject drifts(List<Drift> drifts, Instant now) {
        JsonObject json = new JsonObject();
        json.add("drifts", Json.array(drifts.stream().map(drift -> drift(drift, now))));
        return json;
    }

    private static JsonObject drift(Drift drift, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("id", drift.id());
        json.addProperty("at", drift.at().toString());
        json.addProperty("who", drift.who());
        json.addProperty("reason", drift.reason());
        MoveJson.of(drift, now).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        return json;
    }

    public static JsonObject verification(Journal.Verification verification) {
        JsonObject json = new JsonObject();
        json.addProperty("intact", verification.intact());
        json.addProperty("lines", verification.lines());
        json.addProperty("sentence", verification.sentence());
        return json;
    }
}
