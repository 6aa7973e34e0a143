package org.vipdrift.inventory.internal.rules;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** Immutable. What a group's settings may be, one by one and against each other. */
record AutomaticRanges(VipGroup group, Automatic settings) {
    private static final int MOST_ROUTERS = 255;
    private static final long LONGEST_ADVERT = 40_950;
    private static final long SHORTEST_ADVERT = 10;
    private static final long LONGEST_OLD_ADVERT = 255_000;
    private static final long SECOND = 1000;
    private static final long LONGEST_DELAY = 1_000_000;
    private static final long LONGEST_HOLD = 3600;
    private static final long SHORTEST_GATE = 20;
    private static final long LONGEST_GATE = 60_000;
    private static final int FEWEST_MOVES = 2;
    private static final int MOST_MOVES = 100;
    private static final long LONGEST_WINDOW = 3600;
    private static final long LONGEST_HOLD_DOWN = 86_400;
    private static final int MOST_WITNESSES = 16;
    private static final int OLD_VERSION = 2;

    static Stream<RuleProblem> problems(VipGroup group, Automatic settings) {
        AutomaticRanges ranges = new AutomaticRanges(group, settings);
        return Stream.concat(Stream.of(ranges.virtualRouterId(), ranges.version(), ranges.advert(), ranges.delay(),
                ranges.hold(), ranges.gate(), ranges.flaps(), ranges.flapWindow(), ranges.holdDown(),
                ranges.manyWitnesses())
                .flatMap(Optional::stream), ranges.witnesses());
    }

    private Optional<RuleProblem> virtualRouterId() {
        int id = settings.virtualRouterId();
        return unless(id >= 1 && id <= MOST_ROUTERS, "vrid", "The virtual router id of group " + group.id() + " is "
                + id + "; it must be 1 to 255.");
    }

    private Optional<RuleProblem> version() {
        int version = settings.version();
        if (version != OLD_VERSION && version != Automatic.DEFAULT_VERSION) {
            return Optional.of(problem("version", "The VRRP version of group " + group.id() + " is " + version
                    + "; it must be 3, or 2 for IPv4."));
        }
        Optional<Vip> six = group.vips().stream().filter(v -> !v.isIpv4()).findFirst();
        return unless(version != OLD_VERSION || six.isEmpty(), "version", "Group " + group.id()
                + " asks for VRRP version 2, which is for IPv4 alone, and has the VIP " + six.orElse(null)
                + "; take version 3.");
    }

    private Optional<RuleProblem> advert() {
        long advert = settings.advertMillis();
        if (settings.version() == OLD_VERSION) {
            return unless(advert >= SECOND && advert <= LONGEST_OLD_ADVERT && advert % SECOND == 0, "advert",
                    "The advert interval of group " + group.id() + " is " + advert
                            + " ms; VRRP version 2 counts in whole seconds, 1000 to 255000.");
        }
        return unless(advert >= SHORTEST_ADVERT && advert <= LONGEST_ADVERT && advert % SHORTEST_ADVERT == 0, "advert",
                "The advert interval of group " + group.id() + " is " + advert
                        + " ms; it must be 10 to 40950, in steps of 10.");
    }

    private Optional<RuleProblem> delay() {
        long delay = settings.preemptDelayMillis();
        return unless(delay >= 0 && delay <= LONGEST_DELAY, "preempt-delay", "The preempt delay of group " + group.id()
                + " is " + delay + " ms; it must be 0 to " + LONGEST_DELAY + ".");
    }

    private Optional<RuleProblem> hold() {
        long hold = settings.holdSeconds();
        if (hold < 0 || hold > LONGEST_HOLD) {
            return Optional.of(problem("hold", "The hold time of group " + group.id() + " is " + hold
                    + " s; it must be 1 to " + LONGEST_HOLD + ", or 0 for ever."));
        }
        return unless(hold == 0 || hold * SECOND >= settings.advertMillis(), "hold", "The hold time of group "
                + group.id() + " is " + hold + " s and its advert interval " + settings.advertMillis()
                + " ms: the VIPs would be gone before a holder has said anything; take a hold time no shorter than the"
                + " advert interval.");
    }

    private Optional<RuleProblem> gate() {
        long gate = settings.gateMillis();
        return unless(gate == 0 || gate >= SHORTEST_GATE && gate <= LONGEST_GATE, "gate", "The gate of group "
                + group.id() + " stays open for " + gate + " ms without the agent; it must be " + SHORTEST_GATE + " to "
                + LONGEST_GATE + ", or 0 for no gate.");
    }

    private Optional<RuleProblem> flaps() {
        int moves = settings.flaps().moves();
        return unless(moves == 0 || moves >= FEWEST_MOVES && moves <= MOST_MOVES, "flaps", "Group " + group.id()
                + " is held down after " + moves + " moves; it must be " + FEWEST_MOVES + " to " + MOST_MOVES
                + ", or 0 for no limit.");
    }

    private Optional<RuleProblem> flapWindow() {
        long window = settings.flaps().windowSeconds();
        return unless(window >= 1 && window <= LONGEST_WINDOW, "flaps", "The moves of group " + group.id()
                + " are counted within " + window + " s; it must be 1 to " + LONGEST_WINDOW + ".");
    }

    private Optional<RuleProblem> holdDown() {
        long holdDown = settings.flaps().holdDownSeconds();
        return unless(holdDown >= 1 && holdDown <= LONGEST_HOLD_DOWN, "flaps", "Group " + group.id()
                + " is held down for " + holdDown + " s; it must be 1 to " + LONGEST_HOLD_DOWN + ".");
    }

    private Optional<RuleProblem> manyWitnesses() {
        return unless(settings.allWitnesses().count() <= MOST_WITNESSES, "witnesses", "Group " + group.id() + " names "
                + settings.allWitnesses().count() + " witnesses; " + MOST_WITNESSES + " are enough.");
    }

    private Stream<RuleProblem> witnesses() {
        Set<InetAddress> seen = new HashSet<>();
        return IntStream.range(0, settings.witnesses().size()).mapToObj(i -> settings.witnesses().get(i))
                .flatMap(w -> fault(w, seen).stream()).map(f -> problem("witnesses", f));
    }

    private Optional<String> fault(InetAddress witness, Set<InetAddress> seen) {
        String subject = "The witness " + Addresses.text(witness) + " of group " + group.id();
        if (!seen.add(witness)) {
            return Optional.of(subject + " is named twice; name it once.");
        }
        if (group.vips().stream().anyMatch(v -> v.address().equals(witness))) {
            return Optional.of(subject + " is one of its VIPs; take an address that never moves.");
        }
        if (witness.isMulticastAddress() || witness.isAnyLocalAddress() || witness.isLoopbackAddress()) {
            return Optional.of(subject + " stands for no other host; take an address on the segment that answers.");
        }
        boolean near = group.vips().stream()
                .anyMatch(v -> Addresses.sameSubnet(v.address(), witness, v.prefixLength()));
        return near ? Optional.empty()
                : Optional.of(subject + " is in no subnet of its VIPs, so it can't be asked by ARP or NDP; take an"
                        + " address on their segment.");
    }

    private Optional<RuleProblem> unless(boolean fine, String key, String sentence) {
        return fine ? Optional.empty() : Optional.of(problem(key, sentence));
    }

    private RuleProblem problem(String key, String sentence) {
        return AutomaticRules.problem(group, key, sentence);
    }
}
