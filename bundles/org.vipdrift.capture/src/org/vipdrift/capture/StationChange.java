package org.vipdrift.capture;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * An address was heard of for the first time, again after long, or from another MAC than before; in the words of
 * arpwatch(8).
 *
 * @param before the other MAC; absent for a new station and for new activity
 * @param heard when the address had last been heard of; absent if never
 */
public record StationChange(Kind kind, InetAddress ip, Optional<MacAddress> before, MacAddress now, Instant at,
        Optional<Instant> heard) {

    public enum Kind {
        /** The address was not known. */
        NEW_STATION("new station"),
        /** A MAC the address never had. */
        CHANGED("changed ethernet address"),
        /** Back to the MAC it had just before. */
        FLIP_FLOP("flip flop"),
        /** The same, but within a day and with a DECnet address, whose hosts change theirs when DECnet starts. */
        DECNET_FLIP_FLOP("suppressed DECnet flip flop"),
        /** Back to a MAC it had earlier than that. */
        REUSED("reused old ethernet address"),
        /** The same MAC as ever, after six months of silence. */
        NEW_ACTIVITY("new activity");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isNewStation() {
        return kind == Kind.NEW_STATION;
    }

    /** "(198.51.100.100) at 02:00:5e:10:00:01 -> 02:00:5e:10:00:02". */
    public String text() {
        return "(" + Addresses.text(ip) + ") at " + before.map(mac -> mac + " -> ").orElse("") + now;
    }
}
