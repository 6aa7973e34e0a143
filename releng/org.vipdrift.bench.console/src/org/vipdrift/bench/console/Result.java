package org.vipdrift.bench.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Confined to the UI thread. What was found, written as one JSON object of numbers and texts. */
final class Result {
    private final Map<String, String> values = new LinkedHashMap<>();

    void put(String name, double value) {
        values.put(name, String.format(Locale.ROOT, "%.3f", value));
    }

    void put(String name, String text) {
        values.put(name, '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"');
    }

    /** Whole or not at all. */
    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, values.entrySet().stream().map(e -> "  \"" + e.getKey() + "\": " + e.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
        Files.move(fresh, file);
    }
}
