package org.vipdrift.cli.internal.text;

import java.time.Duration;
import java.util.Locale;

/** Times and ages, as short as they still say something. */
public final class Amounts {
    private static final double PRECISE_BELOW = 100;

    private Amounts() {
    }

    /** "0.4 ms", "12.5 ms", "640 ms". */
    public static String millis(double millis) {
        return number(millis) + " ms";
    }

    /** Without the unit, for columns. */
    public static String number(double millis) {
        return String.format(Locale.ROOT, Math.abs(millis) < PRECISE_BELOW ? "%.1f" : "%.0f", millis);
    }

    public static String millis(Duration time) {
        return millis(time.toNanos() / 1e6);
    }

    /** "0.4 s ago", "3 min ago", "2 h ago", "5 days ago". */
    public static String ago(Duration age) {
        if (age.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s ago", age.toMillis() / 1e3);
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min ago";
        }
        return age.toHours() < 48 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }
}
