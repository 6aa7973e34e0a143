package org.vipdrift.capture.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The filters last used, the latest first, none twice. Whoever shows it keeps it, line by line.
 *
 * @param entries at most {@value #MOST}; the rest, blank and overlong ones are left out
 */
public record FilterHistory(List<String> entries) {
    public static final int MOST = 50;
    public static final FilterHistory EMPTY = new FilterHistory(List.of());

    public FilterHistory {
        entries = entries.stream().map(String::strip)
                .filter(entry -> !entry.isEmpty() && entry.length() <= DisplayFilter.LONGEST).distinct().limit(MOST)
                .toList();
    }

    /** With a filter that was just used, which moves to the front. */
    public FilterHistory with(String used) {
        return new FilterHistory(Stream.concat(Stream.of(used), entries.stream()).toList());
    }

    /** Those that begin with what was typed, the latest first. */
    public List<String> startingWith(String typed) {
        String start = typed.stripLeading();
        return entries.stream().filter(entry -> entry.startsWith(start)).toList();
    }
}
