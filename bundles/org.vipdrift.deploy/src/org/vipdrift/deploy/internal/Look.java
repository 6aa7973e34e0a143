package org.vipdrift.deploy.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.core.Printable;

/** Immutable. What {@code look.sh} found on a host; a value it did not print is empty. */
public record Look(Map<String, String> values, List<String> missing) {
    private static final int MOST_LINES = 100;

    public Look {
        values = Map.copyOf(values);
        missing = List.copyOf(missing);
    }

    static Look of(String output) {
        Map<String, String> values = new HashMap<>();
        List<String> missing = new ArrayList<>();
        output.lines().limit(MOST_LINES).map(Printable::clean).forEach(line -> {
            int equals = line.indexOf('=');
            if (line.startsWith("missing=")) {
                missing.add(line.substring(equals + 1));
            } else if (equals > 0 && equals + 1 < line.length()) {
                values.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
        return new Look(values, missing);
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The folder that is current, empty if none is. */
    public String current() {
        return get("current");
    }

    /** Free space in bytes, or -1 if not known. */
    long free(String key) {
        try {
            return Long.parseLong(get(key)) * 1024;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public boolean isRunning() {
        return get("service").equals("active");
    }
}
