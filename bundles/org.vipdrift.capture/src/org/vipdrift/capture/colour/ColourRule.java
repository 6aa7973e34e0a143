package org.vipdrift.capture.colour;

import org.vipdrift.capture.filter.Compilation;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.core.InvalidValueException;

/**
 * The colours of the packets that a filter lets pass.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters without @ and control characters
 * @param filter a display filter without @; it need not compile, as rules come from other programs and versions
 */
public record ColourRule(String name, String filter, Colour foreground, Colour background, boolean enabled) {
    private static final int LONGEST_NAME = 100;

    /** @throws InvalidValueException if name or filter are blank, too long, or have what their file cannot hold */
    public ColourRule {
        name = checked(name, "name", LONGEST_NAME);
        filter = checked(filter, "filter", DisplayFilter.LONGEST);
    }

    private static String checked(String text, String what, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest || stripped.chars().anyMatch(c -> c < ' ' || c == '@')) {
            throw new InvalidValueException("The " + what + " of a colour rule is one line of 1 to " + longest
                    + " characters; @ is not among them, in a filter's strings it is written \\x40.");
        }
        return stripped;
    }

    /** The filter, or why it is none. */
    public Compilation compile() {
        return DisplayFilter.compile(filter);
    }

    public ColourRule enabled(boolean on) {
        return new ColourRule(name, filter, foreground, background, on);
    }
}
