package org.vipdrift.core.host;

import org.vipdrift.core.Printable;

/**
 * That a host is out of a group's automatic moves for a while, because a person said so.
 *
 * @param scope {@value #HOST} or {@value #GROUP}: what the person spoke of
 * @param who the console and its user, the owner
 * @param why the reason
 * @param atMillis since when, wall clock of that console, milliseconds since 1970
 * @param endsAtNanos when it ends by itself, on the host's CLOCK_MONOTONIC; 0 if only a person ends it
 */
public record MaintenanceFacts(String scope, String who, String why, long atMillis, long endsAtNanos) {
    public static final String HOST = "host";
    public static final String GROUP = "group";

    /** "by anna@desk (new disk)". */
    public String by() {
        return "by " + Printable.clean(who) + " (" + Printable.clean(why) + ")";
    }
}
