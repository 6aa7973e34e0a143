package org.vipdrift.cli.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.vipdrift.control.Adoption.Adopted;
import org.vipdrift.control.Adoption.Found;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.SelfTest;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;

/**
 * What came of looking at agents. Self-tests: hosts[{name, passed, failure, sentence, checks[{name, passed, sentence,
 * millis}]}]; failure and sentence are null where it could be begun. Adopted: hosts[{name, adopted, sentence}], groups[],
 * sentences[]. Facts: as the agent tells them.
 */
public final class LookJson {
    private LookJson() {
    }

    public static JsonElement facts(HostFacts facts) {
        GsonBuilder builder = new GsonBuilder();
        org.vipdrift.agent.api.AgentJson.configure(builder);
        Gson gson = builder.create();
        return gson.toJsonTree(facts);
    }

    public static JsonObject selfTest(SelfTest test) {
        JsonObject json = new JsonObject();
        json.addProperty("name", test.host().name());
        json.addProperty("passed", test.passed());
        json.addProperty("failure", (String) null);
        json.addProperty("sentence", (String) null);
        json.add("checks", Json.array(test.checks().stream().map(LookJson::check)));
        return json;
    }

    public static JsonObject noSelfTest(HostId host, ControlException.Reason failure, String sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("name", host.name());
        json.addProperty("passed", false);
        json.addProperty("failure", HostTestJson.word(failure));
        json.addProperty("sentence", sentence);
        json.add("checks", new JsonArray());
        return json;
    }

    private static JsonObject check(SelfTest.Check check) {
        JsonObject json = new JsonObject();
        json.addProperty("name", check.name());
        json.addProperty("passed", check.passed());
        json.addProperty("sentence", check.sentence());
        json.addProperty("millis", Json.millis(check.millis()));
        return json;
    }

    public static JsonObject adopted(Adopted adopted) {
        JsonObject json = new JsonObject();
        json.add("hosts", Json.array(adopted.hosts().stream().map(LookJson::found)));
        json.add("groups", Json.array(adopted.groups().stream().map(group -> new JsonPrimitive(group.name()))));
        json.add("sentences", Json.array(adopted.sentences().stream().map(JsonPrimitive::new)));
        return json;
    }

    private static JsonObject found(Found found) {
        JsonObject json = new JsonObject();
        json.addProperty("name", found.host().name());
        json.addProperty("adopted", found.adopted());
        json.addProperty("sentence", found.sentence());
        return json;
    }
}
