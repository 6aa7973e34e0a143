package org.vipdrift.cli.internal.json;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * events[{at, withinMillis, host, number, group, what, epoch, lastedMillis, sentence}], stories[{at, group, from, to,
 * silenceMillis, sentence, events[{host, number}]}], missing[{host, sentence}]; oldest first.
 */
public final class EventJson {
    private EventJson() {
    }

    public static JsonObject of(List<HostEvent> events, List<Story> stories, Map<HostId, String> missing) {
        JsonObject json = new JsonObject();
        json.add("events", Json.array(events.stream().map(EventJson::event)));
        json.add("stories", Json.array(stories.stream().map(EventJson::story)));
        json.add("missing", Json.array(missing.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name())).map(EventJson::missing)));
        return json;
    }

    public static JsonObject event(HostEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("at", event.at().toString());
        json.addProperty("withinMillis", millis(event.within()));
        json.addProperty("host", event.host().name());
        json.addProperty("number", event.number());
        @Nullable GroupId group = event.group();
        json.addProperty("group", group == null ? null : group.name());
        json.addProperty("what", event.what());
        @Nullable Epoch epoch = event.epoch();
        json.addProperty("epoch", epoch == null ? null : epoch.number());
        json.addProperty("lastedMillis", millis(event.lasted()));
        json.addProperty("sentence", event.sentence());
        return json;
    }

    private static JsonObject story(Story story) {
        JsonObject json = new JsonObject();
        json.addProperty("at", story.at().toString());
        json.addProperty("group", story.group().name());
        @Nullable HostId from = story.from();
        json.addProperty("from", from == null ? null : from.name());
        json.addProperty("to", story.to().name());
        json.addProperty("silenceMillis", millis(story.silence()));
        json.addProperty("sentence", story.sentence());
        json.add("events", Json.array(story.events().stream().map(EventJson::reference)));
        return json;
    }

    private static JsonObject reference(HostEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("host", event.host().name());
        json.addProperty("number", event.number());
        return json;
    }

    private static JsonObject missing(Map.Entry<HostId, String> entry) {
        JsonObject json = new JsonObject();
        json.addProperty("host", entry.getKey().name());
        json.addProperty("sentence", entry.getValue());
        return json;
    }

    private static @Nullable Double millis(@Nullable Duration time) {
        return time == null ? null : Json.millis(time.toNanos() / 1e6);
    }
}
