package org.vipdrift.failover.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;

/** What is said of the wire's truth: never more than was seen, never as fact what is too old. */
final class WireTexts {
    /** Older evidence is no fact any more. */
    static final Duration FRESH = Duration.ofSeconds(10);
    private static final List<State> WORST_FIRST = List.of(State.MULTIPLE, State.SINGLE_UNEXPECTED, State.SILENT,
            State.UNKNOWN, State.SINGLE_EXPECTED);

    private WireTexts() {
    }

    /** The state as far as it may be shown now: evidence that has grown old is unknown. */
    static State state(WireTruth truth, Instant now) {
        return truth.age(now).filter(age -> age.compareTo(FRESH) <= 0).isPresent() ? truth.state() : State.UNKNOWN;
    }

    /** The VIP of a group about which one must worry most. */
    static Optional<WireTruth> worst(List<WireTruth> wire, Instant now) {
        return wire.stream().min(Comparator.comparingInt(truth -> WORST_FIRST.indexOf(state(truth, now))));
    }

    /** @param held whether somebody should answer at all: if not, silence is as it should be */
    static Status.State coarse(State state, boolean held) {
        return switch (state) {
            case SINGLE_EXPECTED -> Status.State.OK;
            case SINGLE_UNEXPECTED, MULTIPLE -> Status.State.PROBLEM;
            case SILENT -> held ? Status.State.PROBLEM : Status.State.NOTICE;
            case UNKNOWN -> Status.State.UNKNOWN;
        };
    }

    /** "02:00:5e:00:53:0b (h1)", "2 MACs: …", "nobody answers", "not known". */
    static String answer(WireTruth truth, StatusSnapshot snapshot, Instant now) {
        return switch (state(truth, now)) {
            case SINGLE_EXPECTED -> macs(truth, snapshot);
            case SINGLE_UNEXPECTED -> NLS.bind(Messages.wireUnexpected, macs(truth, snapshot));
            case MULTIPLE ->
                NLS.bind(Messages.wireMultiple, String.valueOf(truth.macs().size()), macs(truth, snapshot));
            case SILENT -> Messages.wireSilent;
            case UNKNOWN -> Messages.wireUnknown;
        };
    }

    static String macs(WireTruth truth, StatusSnapshot snapshot) {
        return truth.macs().stream().map(mac -> named(mac, snapshot)).collect(Collectors.joining(", "));
    }

    static String observers(WireTruth truth) {
        return String.join(", ", truth.observers());
    }

    /** The MAC with the host it belongs to; a stranger's only if all hosts' MACs are known. */
    private static String named(MacAddress mac, StatusSnapshot snapshot) {
        boolean allKnown = !snapshot.hosts().isEmpty() && snapshot.hosts().stream().allMatch(h -> h.facts() != null);
        Optional<String> name = snapshot.ownerOf(mac).map(HostId::name)
                .or(() -> allKnown ? Optional.of(Messages.wireStranger) : Optional.empty());
        return mac + name.map(known -> " (" + known + ")").orElse("");
    }
}
