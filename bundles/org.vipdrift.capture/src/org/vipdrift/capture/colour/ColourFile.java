package org.vipdrift.capture.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.core.InvalidValueException;

/**
 * Colour rules as the text of Wireshark's file {@code colorfilters}, for import and export. A line is one rule, the
 * background before the foreground, with an exclamation mark if it is off:
 *
 * <pre>
 * !@VRRP@vrrp.prio &gt; 0@[65535,64764,40092][4718,10030,11796]
 * </pre>
 */
public final class ColourFile {
    private static final int MOST = 1000;
    private static final String PART = "\\[(\\d{1,5}),(\\d{1,5}),(\\d{1,5})\\]";
    private static final Pattern LINE = Pattern.compile("(!?)@([^@]+)@([^@]+)@" + PART + PART);

    private ColourFile() {
    }

    public static String write(ColourRules rules) {
        return "# Colour rules, as Wireshark reads them\n"
                + rules.all().stream().map(ColourFile::line).collect(Collectors.joining());
    }

    private static String line(ColourRule rule) {
        return (rule.enabled() ? "" : "!") + "@" + rule.name() + "@" + rule.filter() + "@" + part(rule.background())
                + part(rule.foreground()) + "\n";
    }

    private static String part(Colour colour) {
        return "[" + colour.red() + "," + colour.green() + "," + colour.blue() + "]";
    }

    /**
     * Reads what {@link #write} or Wireshark wrote; empty lines and those that begin with # are left out. A rule whose
     * filter does not compile here is kept.
     *
     * @throws InvalidValueException if a line is anything else, which it names, or there are more than {@value #MOST}
     */
    public static ColourRules read(String text) {
        List<ColourRule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(rule(line, number));
            }
        }
        if (rules.size() > MOST) {
            throw new InvalidValueException("There are more than " + MOST + " colour rules in this text.");
        }
        return new ColourRules(rules);
    }

    private static ColourRule rule(String line, int number) {
        Matcher parts = LINE.matcher(line);
        if (line.length() > 2 * DisplayFilter.LONGEST || !parts.matches()) {
            throw new InvalidValueException("Line " + number
                    + " is not @name@filter@[red,green,blue][red,green,blue], background first.");
        }
        try {
            return new ColourRule(parts.group(2), parts.group(3), colour(parts, 7), colour(parts, 4),
                    parts.group(1).isEmpty());
        } catch (InvalidValueException e) {
            throw new InvalidValueException("Line " + number + ": " + e.getMessage());
        }
    }

    private static Colour colour(Matcher parts, int first) {
        return new Colour(Integer.parseInt(parts.group(first)), Integer.parseInt(parts.group(first + 1)),
                Integer.parseInt(parts.group(first + 2)));
    }
}
