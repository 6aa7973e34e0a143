package org.vipdrift.capture.ui.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of packets, which may be of any day: the shortest that cannot be mistaken for another's. */
final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FINE_TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter FINE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private Moments() {
    }

    /** "20:14:03" today, else "11-21 20:14", else "2023-11-14". */
    static String brief(Instant at, Instant now, ZoneId zone) {
        LocalDateTime then = at.atZone(zone).toLocalDateTime();
        LocalDateTime today = now.atZone(zone).toLocalDateTime();
        return (then.toLocalDate().equals(today.toLocalDate()) ? TIME : then.getYear() == today.getYear() ? DAY : YEAR)
                .format(then);
    }

    static String brief(Instant at) {
        return brief(at, Instant.now(), ZoneId.systemDefault());
    }

    /** "20:14:03" today, else with the date. */
    static String whole(Instant at) {
        LocalDateTime then = at.atZone(ZoneId.systemDefault()).toLocalDateTime();
        return (then.toLocalDate().equals(LocalDateTime.now().toLocalDate()) ? TIME : WHOLE).format(then);
    }

    /** "20:14:03.123" today, else with the date. */
    static String fine(Instant at, Instant now, ZoneId zone) {
        LocalDateTime then = at.atZone(zone).toLocalDateTime();
        return (then.toLocalDate().equals(now.atZone(zone).toLocalDate()) ? FINE_TIME : FINE).format(then);
    }

    static String fine(Instant at) {
        return fine(at, Instant.now(), ZoneId.systemDefault());
    }
}
