package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.control.Credential;
import org.vipdrift.control.CredentialStore;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.SecretKind;

/** Credentials, without their secrets. */
public final class CredentialJson {
    private CredentialJson() {
    }

    /** {@code {credentials: [...]}}. */
    public static JsonObject all(CredentialStore store, List<Credential> credentials) {
        JsonObject json = new JsonObject();
        json.add("credentials", Json.array(credentials.stream().map(credential -> of(store, credential))));
        return json;
    }

    /**
     * {@code {name, user or null, identity "automatic", "key" or "password", keyFile or null, stored: ["password",
     * "passphrase", "root-password"] those in secure storage, hosts: [those that log in by it]}}.
     */
    public static JsonObject of(CredentialStore store, Credential credential) {
        JsonObject json = new JsonObject();
        json.addProperty("name", credential.name());
        json.addProperty("user", credential.user().isEmpty() ? null : credential.user());
        InventoryJson.login(json, credential.identity());
        json.add("stored", Json.texts(Stream.of(SecretKind.values()).filter(credential::has).map(SecretKind::word)));
        json.add("hosts", Json.texts(store.usedBy(credential.name()).stream().map(HostId::name)));
        return json;
    }
}
