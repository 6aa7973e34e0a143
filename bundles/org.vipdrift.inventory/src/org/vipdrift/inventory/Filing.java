package org.vipdrift.inventory;

import java.util.Collection;
import java.util.List;

/**
 * Where a host is found among many.
 *
 * @param folder its path, as {@code prod/db}; empty for none
 * @param tags in alphabetical order, each once
 * @param notes anything, in as many lines as wished
 */
public record Filing(String folder, List<String> tags, String notes) {
    public static final Filing NONE = new Filing("", List.of(), "");

    public Filing {
        tags = sorted(tags);
    }

    public Filing inFolder(String other) {
        return new Filing(other, tags, notes);
    }

    public Filing tagged(Collection<String> other) {
        return new Filing(folder, sorted(other), notes);
    }

    public Filing noted(String other) {
        return new Filing(folder, tags, other);
    }

    static List<String> sorted(Collection<String> tags) {
        return tags.stream().distinct().sorted().toList();
    }
}
