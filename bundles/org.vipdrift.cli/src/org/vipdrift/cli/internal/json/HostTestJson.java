package org.vipdrift.cli.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.HostKeyVerdict;

/** name, succeeded, failure (null or a word), sentence, hostKey{state, type, fingerprint} (null if none was shown), details[]. */
public final class HostTestJson {
    private HostTestJson() {
    }

    public static JsonObject of(HostId host, ConnectionTest test) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("succeeded", test.succeeded());
        json.addProperty("failure", word(test.failure()));
        json.addProperty("sentence", test.sentence());
        json.add("hostKey", hostKey(test.verdict()));
        json.add("details", Json.texts(test.details().stream()));
        return json;
    }

    private static JsonElement hostKey(@Nullable HostKeyVerdict verdict) {
        if (verdict == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("state", switch (verdict) {
            case HostKeyVerdict.Trusted _ -> "trusted";
            case HostKeyVerdict.Unknown _ -> "unknown";
            case HostKeyVerdict.Changed _ -> "changed";
            case HostKeyVerdict.Revoked _ -> "revoked";
        });
        json.addProperty("type", verdict.key().type());
        json.addProperty("fingerprint", verdict.key().fingerprint());
        return json;
    }

    /** "no-permission" for NO_PERMISSION. */
    static @Nullable String word(ControlException.@Nullable Reason reason) {
        return reason == null ? null : reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
