package org.vipdrift.failover.ui.internal.automatic;

import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;

/** Whole numbers as people type them. */
final class Whole {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}");

    private Whole() {
    }

    /** @throws InvalidValueException with the sentence if it is no number, or not between these, both included */
    static long number(String text, long least, long most, String sentence) {
        String digits = text.strip();
        if (!NUMBER.matcher(digits).matches() || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
            throw new InvalidValueException(sentence);
        }
        return Long.parseLong(digits);
    }
}
