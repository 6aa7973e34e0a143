package org.vipdrift.capture.drift;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An address or virtual router went from one station to another.
 *
 * @param at the first sign of the new holder
 * @param packet the number of that packet, 0 if it has none
 * @param silence from the last sign of life of the old holder to the first of the new one
 * @param resigned whether the old one said that it stops
 * @param contested whether both were heard in turn around that time
 * @param announcements of the new holder within 10 s of the first sign, how many
 * @param announcedAt times of the first 64 of them
 * @param firstAnswer when the new holder first answered somebody's question for it
 * @param addresses of a virtual router, as far as its new holder's adverts tell; at most 64
 */
public record Takeover(Subject subject, Instant at, long packet, Holder from, Holder to, Duration silence,
        boolean resigned, boolean contested, int announcements, List<Instant> announcedAt,
        Optional<Instant> firstAnswer, List<InetAddress> addresses) {

    public Takeover {
        announcedAt = List.copyOf(announcedAt);
        addresses = List.copyOf(addresses);
    }
}
