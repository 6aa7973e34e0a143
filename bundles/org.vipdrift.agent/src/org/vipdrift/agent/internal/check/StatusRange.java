package org.vipdrift.agent.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Immutable. HTTP statuses, as "200-399" or "200,204,301-302". */
record StatusRange(List<Part> parts) {
    static final String DEFAULT = "200-399";
    private static final Pattern PART = Pattern.compile("([1-9][0-9]{2})(?:-([1-9][0-9]{2}))?");

    /** Both ends belong to it. */
    record Part(int from, int to) {
    }

    /** @throws InvalidValueException if it is none */
    static StatusRange parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            Matcher part = PART.matcher(word.strip());
            if (!part.matches()) {
                throw new InvalidValueException(Printable.quoted(text)
                        + " names no HTTP statuses; write them like 200-399 or 200,204.");
            }
            int from = Integer.parseInt(part.group(1));
            String to = part.group(2);
            parts.add(new Part(from, to == null ? from : Integer.parseInt(to)));
        }
        return new StatusRange(List.copyOf(parts));
    }

    boolean holds(int status) {
        return parts.stream().anyMatch(part -> part.from <= status && status <= part.to);
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(part -> part.from == part.to ? Integer.toString(part.from) : part.from + "-" + part.to)
                .collect(Collectors.joining(","));
    }
}
