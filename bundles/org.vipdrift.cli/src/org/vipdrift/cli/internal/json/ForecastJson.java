package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/** Forecasts: group, forecasts[{what, holder, withoutAnswerMillis, sentence, steps[{afterMillis, host, sentence}]}]. */
public final class ForecastJson {
    private static final double NANOS_PER_MILLI = 1e6;

    private ForecastJson() {
    }

    public static JsonObject of(GroupId group, List<Forecast> forecasts) {
        JsonObject json = new JsonObject();
        json.addProperty("group", group.name());
        json.add("forecasts", Json.array(forecasts.stream().map(ForecastJson::forecast)));
        return json;
    }

    private static JsonObject forecast(Forecast forecast) {
        JsonObject json = new JsonObject();
        @Nullable HostId holder = forecast.holder();
        json.addProperty("what", forecast.what());
        json.addProperty("holder", holder == null ? null : holder.name());
        json.addProperty("withoutAnswerMillis", Json.millis(forecast.withoutAnswer().toNanos() / NANOS_PER_MILLI));
        json.addProperty("sentence", forecast.sentence());
        json.add("steps", Json.array(forecast.steps().stream().map(ForecastJson::step)));
        return json;
    }

    private static JsonObject step(ForecastStep step) {
        JsonObject json = new JsonObject();
        json.addProperty("afterMillis", Json.millis(step.after().toNanos() / NANOS_PER_MILLI));
        json.addProperty("host", step.host().name());
        json.addProperty("sentence", step.sentence());
        return json;
    }
}
