package org.vipdrift.capture.drift;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * What a router says about a virtual router.
 *
 * @param priority in CARP the skew, of which the lowest wins
 * @param interval until its next one, zero if not told
 * @param addresses the virtual ones, empty if not told
 */
public record RouterAdvert(Subject.Router router, Role role, Holder by, int priority, Duration interval,
        List<InetAddress> addresses) {

    /** What its sender is by its own account. */
    public enum Role {
        /** It speaks for the virtual router. */
        MASTER,
        /** It stops doing so. */
        RESIGNING,
        /** It stands by. */
        OTHER
    }

    public RouterAdvert {
        addresses = List.copyOf(addresses);
    }
}
