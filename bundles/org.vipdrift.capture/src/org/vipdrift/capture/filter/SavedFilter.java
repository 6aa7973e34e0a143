package org.vipdrift.capture.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;

/**
 * A filter somebody gave a name. Many together are a text as Wireshark keeps it in its file {@code dfilters}, one a
 * line: {@code "VRRP masters" vrrp.prio > 0}.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param filter its text, which need not compile: fields may be of another version
 */
public record SavedFilter(String name, String filter) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 1000;
    private static final Pattern LINE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){1,200})\"[ \t]+(\\S.*)");

    /** @throws InvalidValueException if the name or the filter is blank, too long, or has more than one line */
    public SavedFilter {
        name = checked(name, "name of a saved filter", LONGEST_NAME);
        filter = checked(filter, "saved filter", DisplayFilter.LONGEST);
    }

    private static String checked(String text, String what, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || stripped.chars().anyMatch(c -> c < ' ')) {
            throw new InvalidValueException("The " + what + " is one line of 1 to " + longest + " characters.");
        }
        return stripped;
    }

    public static String write(List<SavedFilter> filters) {
        return filters.stream().map(SavedFilter::line).collect(Collectors.joining());
    }

    private String line() {
        return '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + "\" " + filter + "\n";
    }

    /**
     * Reads what {@link #write} or Wireshark wrote; empty lines and those that begin with # are left out.
     *
     * @throws InvalidValueException if a line is anything else, or there are more than {@value #MOST}
     */
    public static List<SavedFilter> read(String text) {
        List<SavedFilter> filters = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                filters.add(one(line, number));
            }
        }
        if (filters.size() > MOST) {
            throw new InvalidValueException("There are more than " + MOST + " saved filters in this text.");
        }
        return List.copyOf(filters);
    }

    private static SavedFilter one(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        if (line.length() > 2 * DisplayFilter.LONGEST || !matcher.matches()) {
            throw new InvalidValueException("Line " + number + " is not a name in double quotes and a filter.");
        }
        return new SavedFilter(matcher.group(1).replaceAll("\\\\(.)", "$1"), matcher.group(2));
    }
}
