package org.vipdrift.bench.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Thread-safe. What was found, written as one JSON object of numbers and texts. */
final class Result {
    private final Map<String, String> values;
    private final String prefix;

    Result() {
        this(Collections.synchronizedMap(new LinkedHashMap<>()), "");
    }

    private Result(Map<String, String> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    /** The same result, but names put there have a prefix and a dot. */
    Result part(String name) {
        return new Result(values, name + ".");
    }

    void put(String name, double value) {
        values.put(prefix + name, String.format(Locale.ROOT, "%.3f", value));
    }

    void put(String name, String text) {
        values.put(prefix + name, '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"');
    }

    /** Whole or not at all. */
    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, values.entrySet().stream().map(e -> "  \"" + e.getKey() + "\": " + e.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
        Files.move(fresh, file);
    }
}
