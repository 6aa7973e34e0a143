package org.vipdrift.failover.ui.internal.maintenance;

import java.time.Duration;
import java.util.stream.Stream;

/** How long a maintenance may last; a person can end it before. */
enum Length {
    HALF_AN_HOUR(Duration.ofMinutes(30)), HOUR(Duration.ofHours(1)), TWO_HOURS(Duration.ofHours(2)),
    EIGHT_HOURS(Duration.ofHours(8)), DAY(Duration.ofDays(1)), WEEK(Duration.ofDays(7)), OPEN(Duration.ZERO);

    private final Duration time;

    Length(Duration time) {
        this.time = time;
    }

    /** Zero until somebody ends it. */
    Duration time() {
        return time;
    }

    private String text() {
        return switch (this) {
            case HALF_AN_HOUR -> Messages.lengthHalfHour;
            case HOUR -> Messages.lengthHour;
            case TWO_HOURS -> Messages.lengthTwoHours;
            case EIGHT_HOURS -> Messages.lengthEightHours;
            case DAY -> Messages.lengthDay;
            case WEEK -> Messages.lengthWeek;
            case OPEN -> Messages.lengthOpen;
        };
    }

    static String[] texts() {
        return Stream.of(values()).map(Length::text).toArray(String[]::new);
    }
}
