package org.vipdrift.capture.internal.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Wireshark's words for the values of some fields, read once from the table beside this class. */
public final class ValueNames {
    private static final String TABLE = "values.txt";
    private static final Map<String, NavigableMap<Long, String>> NAMES = read();

    private ValueNames() {
    }

    /** The fields whose values have names. */
    public static Set<String> fields() {
        return Set.copyOf(NAMES.keySet());
    }

    /** By value; empty if the field's values have no names here. */
    public static NavigableMap<Long, String> of(String field) {
        return Optional.ofNullable(NAMES.get(field)).orElseGet(TreeMap::new);
    }

    /** The value of a name, in small or capital letters. */
    static Optional<Long> number(String field, String name) {
        return of(field).entrySet().stream().filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey).findFirst();
    }

    private static Map<String, NavigableMap<Long, String>> read() {
        Map<String, NavigableMap<Long, String>> names = new HashMap<>();
        NavigableMap<Long, String> values = new TreeMap<>();
        for (String line : lines()) {
            if (line.startsWith(" ")) {
                String[] pair = line.strip().split(" ", 2);
                values.put(Long.decode(pair[0]), pair[1]);
            } else if (!line.startsWith("#")) {
                values = new TreeMap<>();
                for (String field : line.split(",")) {
                    names.put(field, values);
                }
            }
        }
        return names;
    }

    private static List<String> lines() {
        try (InputStream in = ValueNames.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The table " + TABLE + " is missing beside " + ValueNames.class + ".");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
