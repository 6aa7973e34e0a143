package org.vipdrift.capture.ui.internal.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.core.Sighting;

/**
 * Confined to one thread at a time. Makes sightings of what a live capture hears, on the clock of this machine: a packet
 * cannot have been heard after it was read, so the least time between the two, ever, is what clocks differ by.
 */
final class Overhearing {
    private final String observer;
    private final Consumer<Sighting> to;
    private final InstantSource clock;
    private @Nullable Duration least;

    /** @param observer where the capture is */
    Overhearing(String observer, Consumer<Sighting> to, InstantSource clock) {
        this.observer = observer;
        this.to = to;
        this.clock = clock;
    }

    void hear(AddressClaim claim) {
        if (claim.binds()) {
            to.accept(new Sighting(claim.ip(), claim.mac(), observer, claim.at().plus(shift(claim.at()))));
        }
    }

    private Duration shift(Instant heard) {
        Duration between = Duration.between(heard, clock.instant());
        Duration known = least;
        Duration shift = known == null || between.compareTo(known) < 0 ? between : known;
        least = shift;
        return shift;
    }
}
