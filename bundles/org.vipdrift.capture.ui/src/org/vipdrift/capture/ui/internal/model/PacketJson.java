package org.vipdrift.capture.ui.internal.model;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.Field;
import org.vipdrift.core.Cancellation;

/**
 * Packets as a JSON array with an object for each: Wireshark's name of each field with an array of its values, as
 * {@code vipdrift capture read --fields ... --json} prints them. Characters that are not printable are escaped.
 */
public final class PacketJson {
    private PacketJson() {
    }

    /** @throws java.util.concurrent.CancellationException if cancelled */
    public static String of(List<PacketRow> rows, Cancellation cancellation) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setIndent("  ");
            json.beginArray();
            for (PacketRow row : rows) {
                cancellation.check();
                write(json, fields(row));
            }
            json.endArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped(out.toString()) + "\n";
    }

    private static void write(JsonWriter json, Map<String, List<String>> fields) throws IOException {
        json.beginObject();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            json.name(field.getKey()).beginArray();
            for (String value : field.getValue()) {
                json.value(value);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static Map<String, List<String>> fields(PacketRow row) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        row.dissect().layers().forEach(layer -> collect(layer, fields));
        return fields;
    }

    private static void collect(Field field, Map<String, List<String>> fields) {
        fields.computeIfAbsent(field.name(), name -> new ArrayList<>(1)).add(FieldText.of(field));
        field.children().forEach(child -> collect(child, fields));
    }

    /** Only inside strings do such characters occur, and there an escape is the same character. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || isPrintable(c)) {
                out.appendCodePoint(c);
            } else {
                Character.toString(c).chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
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
}
