package org.vipdrift.cli.internal.verb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Times of settings: whole numbers with a unit; without one, milliseconds, of a hold time seconds. */
final class SettingTimes {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,7})(ms|s|m)?");
    private static final long MILLIS_PER_SECOND = 1000;
    private static final long SECONDS_PER_MINUTE = 60;

    private SettingTimes() {
    }

    static long millis(String what, String text) {
        return millis(what, text, "ms", "50ms, 2s or 1m");
    }

    static long seconds(String what, String text) {
        long millis = millis(what, text, "s", "2s or 1m, or 0");
        if (millis % MILLIS_PER_SECOND != 0) {
            throw new InvalidValueException("The " + what + " is " + text
                    + "; it is counted in whole seconds: write 2s, for example.");
        }
        return millis / MILLIS_PER_SECOND;
    }

    private static long millis(String what, String text, String unit, String examples) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new InvalidValueException("The " + what + " " + Printable.quoted(text) + " is not usable: write "
                    + examples + ".");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2) == null ? unit : time.group(2)) {
            case "s" -> number * MILLIS_PER_SECOND;
            case "m" -> number * SECONDS_PER_MINUTE * MILLIS_PER_SECOND;
            default -> number;
        };
    }

    /** "50ms", "5s". */
    static String text(long millis) {
        return millis % MILLIS_PER_SECOND == 0 && millis > 0 ? millis / MILLIS_PER_SECOND + "s" : millis + "ms";
    }
}
