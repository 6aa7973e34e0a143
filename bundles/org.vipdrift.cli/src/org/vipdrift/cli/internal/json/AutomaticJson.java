package org.vipdrift.cli.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.VipGroup;

/**
 * A group's settings: group, virtualRouterId, version, advertMillis, preempt, preemptDelayMillis, unicast, witnesses[],
 * alone "keep" or "release", holdSeconds, gateMillis, accept, flaps{moves, windowSeconds, holdDownSeconds} or null, checks[{name, kind,
 * arguments[], intervalMillis, timeoutMillis, rise, fall, weight}], hooks[{name, when, arguments[], timeoutMillis}],
 * priorities{HOST: number}.
 */
public final class AutomaticJson {
    private AutomaticJson() {
    }

    public static JsonObject of(VipGroup group, Automatic settings) {
        JsonObject json = new JsonObject();
        json.addProperty("group", group.id().name());
        fill(json, settings);
        json.add("priorities", priorities(group));
        return json;
    }

    /** The settings alone. */
    static JsonObject of(Automatic settings) {
        JsonObject json = new JsonObject();
        fill(json, settings);
        return json;
    }

    private static JsonObject priorities(VipGroup group) {
        JsonObject json = new JsonObject();
        group.members().forEach(member -> json.addProperty(member.host().name(), member.priority()));
        return json;
    }

    private static void fill(JsonObject json, Automatic settings) {
        json.addProperty("virtualRouterId", settings.virtualRouterId());
        json.addProperty("version", settings.version());
        json.addProperty("advertMillis", settings.advertMillis());
        json.addProperty("preempt", settings.preempt());
        json.addProperty("preemptDelayMillis", settings.preemptDelayMillis());
        json.addProperty("unicast", settings.unicast());
        json.add("witnesses", Json.texts(settings.allWitnesses().words().stream()));
        json.addProperty("alone", settings.releaseWhenAlone() ? "release" : "keep");
        json.addProperty("holdSeconds", settings.holdSeconds());
        json.addProperty("gateMillis", settings.gateMillis());
        json.addProperty("accept", settings.accept());
        json.add("flaps", flaps(settings.flaps()));
        json.add("checks", Json.array(settings.checks().stream().map(AutomaticJson::check)));
        json.add("hooks", Json.array(settings.hooks().stream().map(AutomaticJson::hook)));
    }

    private static JsonObject hook(Hook hook) {
        JsonObject json = new JsonObject();
        json.addProperty("name", hook.name());
        json.addProperty("when", hook.when().word());
        json.add("arguments", Json.texts(hook.arguments().stream()));
        json.addProperty("timeoutMillis", hook.timeoutMillis());
        return json;
    }

    private static JsonElement flaps(FlapLimit limit) {
        if (!limit.isOn()) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("moves", limit.moves());
        json.addProperty("windowSeconds", limit.windowSeconds());
        json.addProperty("holdDownSeconds", limit.holdDownSeconds());
        return json;
    }

    private static JsonObject check(ServiceCheck check) {
        JsonObject json = new JsonObject();
        json.addProperty("name", check.name());
        json.addProperty("kind", check.kind().word());
        json.add("arguments", Json.texts(check.arguments().stream()));
        json.addProperty("intervalMillis", check.intervalMillis());
        json.addProperty("timeoutMillis", check.timeoutMillis());
        json.addProperty("rise", check.rise());
        json.addProperty("fall", check.fall());
        json.addProperty("weight", check.weight());
        return json;
    }
}
