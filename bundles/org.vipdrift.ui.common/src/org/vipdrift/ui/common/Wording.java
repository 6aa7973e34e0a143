package org.vipdrift.ui.common;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.internal.Messages;

/** Numbers and times as people read them, always with their unit, and names of files. */
public final class Wording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter TIME_TO_MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private Wording() {
    }

    /** A file's name without its folder, made printable. */
    public static String name(Path file) {
        return Printable.clean(String.valueOf(file.getFileName()));
    }

    /** "0.2 s", "12 s", "3 min", "5 h", "2 d"; "never" if there never was anything. */
    public static String age(Optional<Duration> age) {
        return age.map(Wording::age).orElse(Messages.never);
    }

    public static String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 10) {
            return format("%.1f s", age.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min"
                : seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    /** Three or so digits that count: "0.42 ms", "2.1 ms", "87 ms", "1.25 s". */
    public static String millis(double millis) {
        if (millis < 1) {
            return format("%.2f ms", millis);
        }
        if (millis < 10) {
            return format("%.1f ms", millis);
        }
        return millis < 1000 ? format("%.0f ms", millis) : format("%.2f s", millis / 1000);
    }

    /** The time of day here, to the second. */
    public static String timeOfDay(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** The time of day here, to the millisecond. */
    public static String timeToMillis(Instant at) {
        return TIME_TO_MILLIS.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Date and time of day here, to the millisecond. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.systemDefault()));
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
