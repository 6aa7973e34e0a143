package org.vipdrift.cli.internal.json;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Become;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostQuery;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Hosts {name, address, port, user or null if it is that of the ssh config, identity "automatic", "password" or "key",
 * keyFile, become "sudo", "doas" or "su", jump or null, folder or null, tags[], notes or null, origins {port, user, identity,
 * become, jump: "own", "folder PATH", "ssh config" or "default", tags {TAG: the same}}, groups[]}, with what their folders
 * give them; and groups {name,
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
        Effective effective = inventory.effective(host);
        Host given = effective.host();
        json.addProperty("address", given.address());
        json.addProperty("port", given.port());
        json.addProperty("user", named(given.user()));
        identity(json, given.identity());
        json.addProperty("become", effective.way().program());
        json.addProperty("jump", named(given.jump()));
        json.addProperty("folder", named(given.filing().folder()));
        json.add("tags", Json.texts(given.filing().tags().stream()));
        json.addProperty("notes", named(given.filing().notes()));
        json.add("origins", origins(effective));
        json.add("groups", Json.texts(inventory.groupsOf(host.id()).stream().map(VipGroup::id)));
        return json;
    }

    private static @Nullable String named(String value) {
        return value.isEmpty() ? null : value;
    }

    private static JsonObject origins(Effective effective) {
        JsonObject json = new JsonObject();
        json.addProperty("port", effective.port().words());
        json.addProperty("user", effective.user().words());
        json.addProperty("identity", effective.identity().words());
        json.addProperty("become", effective.become().words());
        json.addProperty("jump", effective.jump().words());
        JsonObject tags = new JsonObject();
        effective.tags().forEach((tag, origin) -> tags.addProperty(tag, origin.words()));
        json.add("tags", tags);
        return json;
    }

    /**
     * {path, port or null, user or null, identity, keyFile, become or null, jump or null, tags[], hosts: how many lie in it
     * at any depth}.
     */
    public static JsonObject folder(Inventory inventory, Folder folder) {
        JsonObject json = new JsonObject();
        json.addProperty("path", folder.path());
        json.addProperty("port", folder.port() == Host.SSH_PORT ? null : folder.port());
        json.addProperty("user", named(folder.user()));
        identity(json, folder.identity());
        json.addProperty("become", named(folder.become().map(Become::program).orElse("")));
        json.addProperty("jump", named(folder.jump()));
        json.add("tags", Json.texts(folder.tags().stream()));
        json.addProperty("hosts", new HostQuery(folder.path(), List.of(), "").in(inventory).size());
        return json;
    }

    public static JsonObject folders(Stream<JsonObject> folders) {
        JsonObject json = new JsonObject();
        json.add("folders", Json.array(folders));
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
