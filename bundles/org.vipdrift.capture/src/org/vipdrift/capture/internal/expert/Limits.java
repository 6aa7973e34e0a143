package org.vipdrift.capture.internal.expert;

import java.time.Duration;
import org.vipdrift.capture.drift.RouterAdvert;

/** What rules have in common. */
final class Limits {
    /** Addresses, stations or routers a rule keeps in mind. */
    static final int MOST = 1024;
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

    private Limits() {
    }

    /** How long a master counts as one after an advert: three intervals, as its backups wait. */
    static Duration life(RouterAdvert advert) {
        return (advert.interval().isZero() ? USUAL_INTERVAL : advert.interval()).multipliedBy(3);
    }
}
