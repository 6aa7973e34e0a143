package org.vipdrift.failover.internal.arm;

import java.time.Duration;
import java.util.List;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Member;

/** How long after the holder falls silent the first of the others may claim (RFC 9568, 6.1; RFC 3768, 6.1). */
final class Takeover {
    private static final int OLD_VERSION = 2;
    private static final int PRIORITIES = 256;
    private static final int ADVERTS = 3;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long ADVERT_NANOS = Duration.ofMillis(1).toNanos();

    private Takeover() {
    }

    static Duration after(Automatic settings, int priority) {
        long advert = settings.advertMillis() * ADVERT_NANOS;
        long skewed = settings.version() == OLD_VERSION ? SECOND : advert;
        return Duration.ofNanos(ADVERTS * advert + skewed * (PRIORITIES - priority) / PRIORITIES);
    }

    /** If any one member falls silent: the second best of the rest is quick enough for the worst case of two. */
    static Duration slowest(Automatic settings, List<Member> members) {
        int second = members.stream().map(Member::priority).sorted((a, b) -> b - a).skip(1).findFirst().orElse(1);
        return after(settings, second);
    }

    static String text(Duration time) {
        return time.toMillis() < SECOND / ADVERT_NANOS ? time.toMillis() + " ms"
                : String.format(java.util.Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
