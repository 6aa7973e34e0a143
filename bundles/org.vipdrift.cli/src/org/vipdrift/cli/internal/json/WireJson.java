package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.vipdrift.capture.WireTruth;

/** What the wire says of one VIP: state, macs, observers, ageMillis (null if it was never asked). */
final class WireJson {
    private WireJson() {
    }

    static JsonObject of(WireTruth truth, Instant now) {
        JsonObject json = new JsonObject();
        fill(json, truth, now);
        return json;
    }

    static void fill(JsonObject json, WireTruth truth, Instant now) {
        json.addProperty("state", truth.state().word());
        json.add("macs", Json.texts(truth.macs().stream()));
        json.add("observers", Json.texts(truth.observers().stream()));
        json.add("ageMillis", JsonNull.INSTANCE);
        truth.age(now).ifPresent(age -> json.addProperty("ageMillis", age.toMillis()));
    }
}
