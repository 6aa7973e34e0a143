package org.vipdrift.agent.internal.state;

import java.time.Duration;
import org.vipdrift.core.host.MaintenanceFacts;

/**
 * That this host is out of a group's automatic moves.
 *
 * @param scope as in {@link MaintenanceFacts}
 * @param who the console and its user
 * @param why what the person said
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 * @param leftSeconds how much of its time was left when this was written; 0 if only a person ends it
 */
public record Maintenance(String scope, String who, String why, long atMillis, long leftSeconds) {

    public boolean ends() {
        return leftSeconds > 0;
    }

    /** When it ends by itself if time counts from now on, 0 if it does not. */
    public long endsAt(long now) {
        return ends() ? now + Duration.ofSeconds(leftSeconds).toNanos() : 0;
    }

    /** The same later. @param seconds more than 0 */
    public Maintenance left(long seconds) {
        return new Maintenance(scope, who, why, atMillis, seconds);
    }

    /** @param endsAt on CLOCK_MONOTONIC, 0 if only a person ends it */
    public MaintenanceFacts facts(long endsAt) {
        return new MaintenanceFacts(scope, who, why, atMillis, endsAt);
    }
}
