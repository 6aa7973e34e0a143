package org.vipdrift.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Vip;

/**
 * Who answers for a VIP, as seen on the wire.
 *
 * @param macs the answering MACs, ascending, no duplicates
 * @param observers who saw it, ascending; for {@code SILENT} those who asked in vain
 * @param asOf when the newest evidence was gathered; absent if there never was any
 */
public record WireTruth(Vip vip, State state, List<MacAddress> macs, List<String> observers, Optional<Instant> asOf) {

    /** Only {@code SINGLE_EXPECTED} is good; {@code UNKNOWN} is never shown as good. */
    public enum State {
        SINGLE_EXPECTED("single(expected)"), SINGLE_UNEXPECTED("single(unexpected)"), MULTIPLE("multiple"),
        SILENT("silent"), UNKNOWN("unknown");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }

    public WireTruth {
        macs = List.copyOf(macs);
        observers = List.copyOf(observers);
    }

    /** Nobody has asked. */
    public static WireTruth unknown(Vip vip) {
        return new WireTruth(vip, State.UNKNOWN, List.of(), List.of(), Optional.empty());
    }

    /**
     * Judges one round of asking.
     *
     * @param expected the holder's MAC, absent if no host should hold the VIP
     * @param askers who asked, whether or not they were answered; empty makes the truth unknown
     * @param sightings all answers of the round; those for other addresses are ignored
     */
    public static WireTruth judge(Vip vip, Optional<MacAddress> expected, List<String> askers,
            List<Sighting> sightings, Instant asOf) {
        if (askers.isEmpty()) {
            return unknown(vip);
        }
        List<Sighting> own = sightings.stream().filter(s -> s.ip().equals(vip.address())).toList();
        List<MacAddress> macs = own.stream().map(Sighting::mac).distinct().sorted().toList();
        List<String> observers = macs.isEmpty() ? askers : own.stream().map(Sighting::observer).toList();
        return new WireTruth(vip, state(expected, macs), macs,
                observers.stream().distinct().sorted(Comparator.naturalOrder()).toList(), Optional.of(asOf));
    }

    private static State state(Optional<MacAddress> expected, List<MacAddress> macs) {
        return switch (macs.size()) {
            case 0 -> State.SILENT;
            case 1 -> expected.filter(macs.getFirst()::equals).isPresent() ? State.SINGLE_EXPECTED
                    : State.SINGLE_UNEXPECTED;
            default -> State.MULTIPLE;
        };
    }

    /** How old the evidence is. */
    public Optional<Duration> age(Instant now) {
        return asOf.map(then -> Duration.between(then, now)).map(d -> d.isNegative() ? Duration.ZERO : d);
    }
}
