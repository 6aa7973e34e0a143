package org.vipdrift.failover.internal.journal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/** Entries as JSON on one line. Values with a written form of their own are strings. Thread-safe. */
final class EntryJson {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping()
            .registerTypeAdapter(HostId.class, text(HostId::new, HostId::name))
            .registerTypeAdapter(GroupId.class, text(GroupId::new, GroupId::name))
            .registerTypeAdapter(Vip.class, text(Vip::parse, Vip::toString))
            .registerTypeAdapter(MacAddress.class, text(MacAddress::parse, MacAddress::toString))
            .registerTypeAdapter(Instant.class, text(Instant::parse, Instant::toString))
            .registerTypeHierarchyAdapter(InetAddress.class, text(Addresses::parse, Addresses::text))
            .registerTypeAdapter(Epoch.class, text(t -> new Epoch(Long.parseLong(t)), Epoch::toString))
            .registerTypeAdapter(OptionalDouble.class, text(EntryJson::number, EntryJson::numberText))
            .registerTypeAdapter(new TypeToken<Optional<Instant>>() {
            }.getType(), text(EntryJson::instant, i -> i.map(Instant::toString).orElse("")))
            .create();

    private static final String TAKEOVERS = "\"takeovers\":";

    private EntryJson() {
    }

    static String write(Entry entry) {
        return GSON.toJson(entry);
    }

    /** Absent if the text is no entry. */
    static Optional<Entry> read(String json) {
        try {
            return Optional.ofNullable(json.contains(TAKEOVERS) ? GSON.fromJson(json, Entry.class) : ofOld(json));
        } catch (JsonParseException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // a record of ours refused its values: whoever wrote this line was not us
            return Optional.empty();
        }
    }

    /** Entries of versions that kept no takeovers. */
    private static @Nullable Entry ofOld(String json) {
        JsonObject entry = GSON.fromJson(json, JsonObject.class);
        entry.getAsJsonObject("drift").add("takeovers", new JsonArray());
        return GSON.fromJson(entry, Entry.class);
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static String numberText(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static <T> TextForm<T> text(Function<String, T> parse, Function<T, String> print) {
        return new TextForm<>(parse, print);
    }

    /** A value as one JSON string. */
    private record TextForm<T>(Function<String, T> parse, Function<T, String> print)
            implements JsonSerializer<T>, JsonDeserializer<T> {

        @Override
        public JsonElement serialize(@Nullable T value, @Nullable Type type,
                @Nullable JsonSerializationContext context) {
            return value == null ? JsonNull.INSTANCE : new JsonPrimitive(print.apply(value));
        }

        @Override
        public T deserialize(@Nullable JsonElement json, @Nullable Type type,
                @Nullable JsonDeserializationContext context) {
            if (json == null || !json.isJsonPrimitive()) {
                throw new JsonParseException("A string is missing.");
            }
            return parse.apply(json.getAsString());
        }
    }
}
