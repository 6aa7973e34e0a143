package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.vipdrift.inventory.exchange.Difference;
import org.vipdrift.inventory.exchange.FieldChange;
import org.vipdrift.inventory.exchange.HostDifference;
import org.vipdrift.inventory.exchange.Remark;

/**
 * An import: {dryRun, hosts[{name, line, kind "new", "changed", "unchanged" or "refused", fields[{key, before or null,
 * after or null}], sentence or null}], onlyHere[], remarks[{line or null, sentence}]}.
 */
public final class DifferenceJson {
    private DifferenceJson() {
    }

    public static JsonObject of(Difference difference, boolean dry) {
        JsonObject json = new JsonObject();
        json.addProperty("dryRun", dry);
        json.add("hosts", Json.array(difference.hosts().stream().map(DifferenceJson::host)));
        json.add("onlyHere", Json.texts(difference.onlyHere().stream()));
        json.add("remarks", Json.array(difference.remarks().stream().map(DifferenceJson::remark)));
        return json;
    }

    private static JsonObject host(HostDifference host) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.id().name());
        json.addProperty("line", host.line());
        json.addProperty("kind", host.kind().name().toLowerCase(Locale.ROOT));
        json.add("fields", Json.array(host.fields().stream().map(DifferenceJson::field)));
        json.addProperty("sentence", host.sentence().isEmpty() ? null : host.sentence());
        return json;
    }

    private static JsonObject field(FieldChange field) {
        JsonObject json = new JsonObject();
        json.addProperty("key", field.key().word());
        json.addProperty("before", field.before().isEmpty() ? null : field.before());
        json.addProperty("after", field.after().isEmpty() ? null : field.after());
        return json;
    }

    private static JsonObject remark(Remark remark) {
        JsonObject json = new JsonObject();
        json.addProperty("line", remark.line() == 0 ? null : remark.line());
        json.addProperty("sentence", remark.sentence());
        return json;
    }
}
