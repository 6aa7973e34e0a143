package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.drift.Subject;

/**
 * Confined to one thread. Counts packets by their time. Its memory is bounded: when the time becomes longer than the
 * {@value #MOST} bits there are, bits become longer; a packet that would make them longer than an hour is only counted.
 */
final class RateCounter {
    static final int MOST = 2048;
    /** Its arrays have room behind what is counted, and are written by this alone. */
    private Rates counts = Rates.NONE;
    private int size;
    private long odd;

    /** @param told what it said, if anything */
    void add(long number, long nanos, Optional<Evidence> told) {
        int index = index(nanos);
        if (index < 0) {
            odd++;
            return;
        }
        counts.all()[index]++;
        counts.first()[index] = counts.first()[index] == 0 ? number : counts.first()[index];
        if (told.isPresent()) {
            counts.arp()[index] += told.get().claim().filter(RateCounter::isArp).isPresent() ? 1 : 0;
            counts.vrrp()[index] += isVrrp(told.get()) ? 1 : 0;
        }
    }

    private static boolean isArp(AddressClaim claim) {
        return claim.protocol() == AddressClaim.Protocol.ARP;
    }

    private static boolean isVrrp(Evidence told) {
        return told.adverts().stream().anyMatch(advert -> advert.router().protocol() == Subject.Protocol.VRRP);
    }

    /** Where to count it, after there is a place for it; -1 if there is none. */
    private int index(long nanos) {
        if (size == 0) {
            long start = Math.floorDiv(nanos, Rates.LEAST_WIDTH) * Rates.LEAST_WIDTH;
            counts = new Rates(Rates.LEAST_WIDTH, start, new long[0], new long[0], new long[0], new long[0], 0)
                    .room(0, MOST);
            size = 1;
        }
        if (!fits(nanos)) {
            return -1;
        }
        while (span(nanos) > MOST) {
            counts = counts.snapshot(size, 0).longer();
            size = counts.size();
            counts = counts.room(0, MOST - size);
        }
        long place = Math.floorDiv(nanos - counts.start(), counts.width());
        if (place < 0) {
            counts = counts.snapshot(size, 0).room((int) -place, (int) (MOST - size + place));
            size -= (int) place;
            return 0;
        }
        size = (int) Math.max(size, place + 1);
        return (int) place;
    }

    /** Whether the longest bits would do. */
    private boolean fits(long nanos) {
        long longest = counts.width();
        for (int factor = Rates.factor(longest); factor > 0; factor = Rates.factor(longest)) {
            longest *= factor;
        }
        long from = Math.floorDiv(Math.min(nanos, counts.start()), longest);
        long to = Math.floorDiv(Math.max(nanos, counts.start() + (size - 1) * counts.width()), longest);
        return to - from < MOST;
    }

    /** How many bits there would be with this time. */
    private long span(long nanos) {
        long from = Math.min(Math.floorDiv(nanos, counts.width()), counts.start() / counts.width());
        long to = Math.max(Math.floorDiv(nanos, counts.width()), counts.start() / counts.width() + size - 1);
        return to - from + 1;
    }

    Rates rates() {
        return counts.snapshot(size, odd);
    }
}
