package org.vipdrift.cli.internal.verb;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Typed moments of the past. */
final class Moments {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

    private Moments() {
    }

    /** "90s", "30m", "2h", "7d" before now, or "2026-11-22T03:00:00Z", with any offset. */
    static Instant since(String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidValueException("The time " + Printable.quoted(text)
                    + " is not usable: write 90s, 30m, 2h, 7d, or 2026-11-22T03:00:00Z.");
        }
    }

    static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
