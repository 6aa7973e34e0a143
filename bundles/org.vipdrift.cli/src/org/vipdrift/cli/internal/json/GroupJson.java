package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.vipdrift.control.GroupHistory;
import org.vipdrift.failover.Drift;
import org.vipdrift.inventory.VipGroup;

/**
 * A group as in {@link InventoryJson}, and what the journal knows: mode "manual", "automatic" or "unknown", lastProven
 * null or {at, days, kind, from, to, outageMillis, reason}; of {@code group show} also maintenance[{host, at, who, reason}].
 */
public final class GroupJson {
    private GroupJson() {
    }

    public static JsonObject of(VipGroup group, GroupHistory history) {
        JsonObject json = InventoryJson.group(group);
        json.addProperty("mode", history.mode());
        json.add("lastProven", JsonNull.INSTANCE);
        history.proven().ifPresent(move -> json.add("lastProven", proven(move, history)));
        return json;
    }

    private static JsonObject proven(Drift move, GroupHistory history) {
        JsonObject json = new JsonObject();
        json.addProperty("at", move.at().toString());
        json.addProperty("days", history.days().orElse(null));
        json.addProperty("kind", move.kind().word());
        json.addProperty("from", String.valueOf(move.from()));
        json.addProperty("to", String.valueOf(move.to()));
        MoveJson.millis("outageMillis", move.outageMillis(), json);
        json.addProperty("reason", move.reason());
        return json;
    }
}
