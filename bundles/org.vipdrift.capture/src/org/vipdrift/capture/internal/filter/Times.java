package org.vipdrift.capture.internal.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Seconds with a fraction, {@code 1700000003.5}, or in quotes date and time, {@code "2023-11-14 22:13:25"}, in this
 * machine's time zone unless one is written behind it, as {@code Z} or {@code +01:00}.
 */
final class Times {
    private static final int NANO_DIGITS = 9;

    private Times() {
    }

    static Optional<Constant> read(Token value) {
        try {
            return Optional.of(new Constant.Time(value.isString() ? date(value.text()) : seconds(value.text())));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long seconds(String text) {
        if (!text.matches("-?[0-9]{1,10}(\\.[0-9]{1,9})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text).movePointRight(NANO_DIGITS).longValueExact();
    }

    private static long date(String text) {
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip().replaceFirst(" ", "T"),
                ZonedDateTime::from, LocalDateTime::from);
        Instant instant = read instanceof ZonedDateTime zoned ? zoned.toInstant()
                : LocalDateTime.from(read).atZone(ZoneId.systemDefault()).toInstant();
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
