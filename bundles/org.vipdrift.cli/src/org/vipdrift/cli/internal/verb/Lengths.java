package org.vipdrift.cli.internal.verb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Typed ends: how long from now, or until when. */
final class Lengths {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6})([smhd])");

    private Lengths() {
    }

    /** "90s", "30m", "2h", "7d" from now, or until "2026-12-01T10:00" in the zone of now, or with any offset. */
    static Duration until(String text, ZonedDateTime now) {
        Matcher length = LENGTH.matcher(text);
        Duration found = length.matches() ? Moments.unit(length.group(2)).multipliedBy(Long.parseLong(length.group(1)))
                : Duration.between(now.toInstant(), moment(text, now).toInstant());
        if (found.toSeconds() < 1) {
            throw new InvalidValueException("The end " + Printable.quoted(text) + " is not in the future.");
        }
        return Duration.ofSeconds(found.toSeconds());
    }

    private static ZonedDateTime moment(String text, ZonedDateTime now) {
        try {
            return LocalDateTime.parse(text).atZone(now.getZone());
        } catch (DateTimeParseException local) {
            return withOffset(text);
        }
    }

    private static ZonedDateTime withOffset(String text) {
        try {
            return OffsetDateTime.parse(text).toZonedDateTime();
        } catch (DateTimeException e) {
            throw new InvalidValueException("The end " + Printable.quoted(text)
                    + " is not usable: write 90s, 30m, 2h, 7d, 2026-12-01T10:00, or 2026-12-01T10:00:00Z.");
        }
    }
}
