package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Hosts {name, address, port, user or null if it is that of the ssh config, identity "automatic", "password" or "key", keyFile, become "sudo", "doas" or "su", groups[]} and groups {name,
 * vips[], members[{host, interface, priority}],
 * automatic null or settings as {@code group set} has them}; of {@code list} and {@code show} also maintenance[{host, at,
 * who, reason}], by the journal.
 */
public final class InventoryJson {
    private InventoryJson() {
    }

    public static JsonObject hosts(Stream<JsonObject> hosts) {
        JsonObject json = new JsonObject();
        json.add("hosts", Json.array(hosts));
        return json;
    }

    public static JsonObject host(Inventory inventory, Host host) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.id().name());
        json.addProperty("address", host.address());
        json.addProperty("port", host.port());
        json.addProperty("user", host.user().isEmpty() ? null : host.user());
        identity(json, host.identity());
        json.addProperty("become", host.become().program());
        json.add("groups", Json.texts(inventory.groupsOf(host.id()).stream().map(VipGroup::id)));
        return json;
    }

    /** Of {@code show} alone: inherited[], sentences on what the ssh config says of it. */
    public static void inherited(JsonObject host, List<String> lines) {
        host.add("inherited", Json.texts(lines.stream()));
    }

    private static void identity(JsonObject json, Identity identity) {
        json.addProperty("identity", switch (identity) {
            case Identity.Automatic() -> "automatic";
            case Identity.Password() -> "password";
            case Identity.KeyFile(var _) -> "key";
        });
        json.addProperty("keyFile", identity instanceof Identity.KeyFile(var file) ? file.toString() : null);
    }

    public static JsonObject groups(Stream<JsonObject> groups) {
        JsonObject json = new JsonObject();
        json.add("groups", Json.array(groups));
        return json;
    }

    public static JsonObject group(VipGroup group) {
        JsonObject json = new JsonObject();
        json.addProperty("name", group.id().name());
        json.add("vips", Json.texts(group.vips().stream()));
        json.add("members", Json.array(group.members().stream().map(InventoryJson::member)));
        @Nullable Automatic settings = group.automatic();
        json.add("automatic", settings == null ? JsonNull.INSTANCE : AutomaticJson.of(settings));
        return json;
    }

    private static JsonObject member(Member member) {
        JsonObject json = new JsonObject();
        json.addProperty("host", member.host().name());
        json.addProperty("interface", member.interfaceName());
        json.addProperty("priority", member.priority());
        return json;
    }

    /** What a change that is all or nothing came to: {name, outcome, sentence}. */
    public static JsonObject change(String name, String outcome, String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("outcome", outcome);
        json.addProperty("sentence", sentence);
        return json;
    }
}
