package org.vipdrift.cli.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

/** JSON as text that is safe on a terminal: what would not be printable is written as escapes, the value stays. */
public final class Json {
    private static final double MICROS_PER_MILLI = 1000;

    private Json() {
    }

    /** With line breaks and two blanks a level. */
    public static String text(JsonElement value) {
        return text(value, "  ");
    }

    /** On one line, for streams of objects. */
    public static String line(JsonElement value) {
        return text(value, "");
    }

    private static String text(JsonElement value, String indent) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent(indent);
            write(writer, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printable(text.toString());
    }

    private static void write(JsonWriter writer, JsonElement value) throws IOException {
        switch (value) {
            case JsonObject object -> {
                writer.beginObject();
                for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                    writer.name(entry.getKey());
                    write(writer, entry.getValue());
                }
                writer.endObject();
            }
            case JsonArray array -> {
                writer.beginArray();
                for (JsonElement item : array) {
                    write(writer, item);
                }
                writer.endArray();
            }
            case JsonPrimitive primitive when primitive.isBoolean() -> writer.value(primitive.getAsBoolean());
            case JsonPrimitive primitive when primitive.isNumber() -> writer.value(primitive.getAsNumber());
            case JsonPrimitive primitive -> writer.value(primitive.getAsString());
            default -> writer.nullValue();
        }
    }

    /** Only inside strings do such characters occur, and there an escape is the same character. */
    public static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                new String(Character.toChars(c)).chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
            }
        });
        return out.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> true;
        };
    }

    static JsonArray array(Stream<? extends JsonElement> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }

    static JsonArray texts(Stream<?> items) {
        return array(items.map(item -> new JsonPrimitive(String.valueOf(item))));
    }

    /** Milliseconds to the microsecond. */
    static double millis(double millis) {
        return Math.round(millis * MICROS_PER_MILLI) / MICROS_PER_MILLI;
    }
}
