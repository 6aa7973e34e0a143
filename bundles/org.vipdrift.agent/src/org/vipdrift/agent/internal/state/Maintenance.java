package org.vipdrift.agent.internal.state;

import java.time.Duration;

/**
 * That this host is out of a group's automatic moves.
 *
 * @param who the console and its user
 * @param why what the person said
 * @param atMillis when, wall clock of the console, milliseconds since 1970
 * @param leftSeconds how much of its time was left when this was written; 0 if only a person ends it
 */
public record Maintenance(String who, String why, long atMillis, long leftSeconds) {

    public boolean ends() {
        return leftSeconds > 0;
    }

    /** When it ends by itself if time counts from now on, 0 if it does not. */
    public long endsAt(long now) {
        return ends() ? now + Duration.ofSeconds(leftSeconds).toNanos() : 0;
    }

    /** The same later. @param seconds more than 0 */
    public Maintenance left(long seconds) {
        return new Maintenance(who, why, atMillis, seconds);
    }
}
