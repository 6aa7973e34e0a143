package org.vipdrift.control.internal.secret;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vipdrift.control.internal.secret.Content.Named;
import org.vipdrift.inventory.HostSetting;

/**
 * How the secure storage is written, in JSON. Names and what is no secret can be read; secrets are sealed each by itself.
 *
 * <pre>
 * {"format": 1,
 *  "protection": {"by": "master-password", "id": "...", "check": "...", "salt": "...", "iterations": 210000},
 *  "credentials": {"ops": {"user": "ops", "login": "key:/home/anna/.ssh/id_ed25519"}},
 *  "secrets": {"credential/ops/passphrase": "..."}}
 * </pre>
 */
final class ContentForm {
    private static final int FORMAT = 1;
    private static final String KEYRING = "keyring";
    private static final String MASTER_PASSWORD = "master-password";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ContentForm() {
    }

    static String write(Content content) {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        content.protection().ifPresent(protection -> json.add("protection", written(protection)));
        JsonObject credentials = new JsonObject();
        content.credentials().forEach((name, credential) -> credentials.add(name, written(credential)));
        json.add("credentials", credentials);
        JsonObject secrets = new JsonObject();
        content.secrets().forEach(secrets::addProperty);
        json.add("secrets", secrets);
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject written(Protection protection) {
        JsonObject json = new JsonObject();
        json.addProperty("by", protection instanceof Protection.ByKeyring ? KEYRING : MASTER_PASSWORD);
        json.addProperty("id", protection.id());
        json.addProperty("check", protection.check());
        if (protection instanceof Protection.ByMasterPassword(var _, var _, var salt, var iterations)) {
            json.addProperty("salt", salt);
            json.addProperty("iterations", iterations);
        }
        return json;
    }

    private static JsonObject written(Named credential) {
        JsonObject json = new JsonObject();
        json.addProperty("user", credential.user());
        json.addProperty("login", HostSetting.text(credential.identity()));
        return json;
    }

    /** @throws RuntimeException of some kind, if it is damaged */
    static Content read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        if (json.get("format").getAsInt() != FORMAT) {
            throw new IllegalArgumentException(
                    "it is of format " + json.get("format") + ", which a newer version wrote");
        }
        return new Content(Optional.ofNullable(json.getAsJsonObject("protection")).map(ContentForm::protection),
                entries(json.getAsJsonObject("credentials"), ContentForm::credential),
                entries(json.getAsJsonObject("secrets"), JsonElement::getAsString));
    }

    private static Protection protection(JsonObject json) {
        String by = text(json, "by");
        return switch (by) {
            case KEYRING -> new Protection.ByKeyring(text(json, "id"), text(json, "check"));
            case MASTER_PASSWORD -> new Protection.ByMasterPassword(text(json, "id"), text(json, "check"),
                    text(json, "salt"), json.get("iterations").getAsInt());
            default -> throw new IllegalArgumentException("it is opened by what this version does not know");
        };
    }

    private static Named credential(JsonElement json) {
        return new Named(text(json.getAsJsonObject(), "user"),
                HostSetting.identity(text(json.getAsJsonObject(), "login")));
    }

    private static String text(JsonObject json, String key) {
        return String.valueOf(json.get(key).getAsString());
    }

    private static <T> SortedMap<String, T> entries(JsonObject json, Function<JsonElement, T> form) {
        SortedMap<String, T> entries = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
            entries.put(entry.getKey(), form.apply(entry.getValue()));
        }
        return entries;
    }
}
