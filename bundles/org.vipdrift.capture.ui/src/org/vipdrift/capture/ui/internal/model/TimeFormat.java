package org.vipdrift.capture.ui.internal.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the time of a packet is written. */
public enum TimeFormat {
    /** The time of day. */
    TIME_OF_DAY,
    /** Date and time of day. */
    DATE_AND_TIME,
    /** Seconds since the capture's first packet. */
    SINCE_START,
    /** Seconds since the packet displayed before. */
    SINCE_PREVIOUS;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final long SECOND = 1_000_000_000L;
    private static final long MICRO = 1000;

    String of(PacketLine line, ZoneId zone) {
        return switch (this) {
            case TIME_OF_DAY -> TIME.format(time(line).atZone(zone));
            case DATE_AND_TIME -> DATE.format(time(line).atZone(zone));
            case SINCE_START -> seconds(line.nanos() - line.startNanos());
            case SINCE_PREVIOUS -> seconds(line.nanos() - line.previousNanos());
        };
    }

    private static Instant time(PacketLine line) {
        return line.packet().frame().time();
    }

    /** "-0.000250": clocks may go back. */
    private static String seconds(long nanos) {
        long whole = Math.abs(nanos);
        return String.format(Locale.ROOT, "%s%d.%06d", nanos <= -MICRO ? "-" : "", whole / SECOND,
                whole % SECOND / MICRO);
    }
}
