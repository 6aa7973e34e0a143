package org.vipdrift.control;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;

/**
 * Thread-safe. Remembers who answers for the VIPs of a board, since when and seen by whom, from the board's own questions
 * and from what captures overhear. It keeps to the VIPs of the snapshot it was last given.
 */
public final class WireMemory {
    /** Guarded by this. */
    private final Map<InetAddress, VipAnswers> vips = new HashMap<>();
    /** Guarded by this: when the board had last asked for each. */
    private final Map<InetAddress, Instant> asked = new HashMap<>();

    /** What a board knows without telling who saw which MAC: all observers count as having seen all. */
    public synchronized void accept(StatusSnapshot snapshot) {
        keepTo(snapshot);
        snapshot.groups().stream().flatMap(group -> group.wire().stream()).forEach(truth -> asked(truth, List.of()));
    }

    /** Forgets other VIPs than those of the snapshot; of these it hears from now on. */
    public synchronized void keepTo(StatusSnapshot snapshot) {
        Set<InetAddress> wanted = snapshot.groups().stream().flatMap(group -> group.group().vips().stream())
                .map(vip -> vip.address()).collect(Collectors.toSet());
        vips.keySet().retainAll(wanted);
        asked.keySet().retainAll(wanted);
        wanted.forEach(ip -> vips.computeIfAbsent(ip, _ -> new VipAnswers()));
    }

    /**
     * The wire was asked about a VIP.
     *
     * @param truth ignored if it is not newer than the last
     * @param sightings the answers; may be of other VIPs, too
     */
    public synchronized void asked(WireTruth truth, List<Sighting> sightings) {
        InetAddress ip = truth.vip().address();
        Instant at = truth.asOf().orElse(Instant.MIN);
        if (at.isAfter(asked.getOrDefault(ip, Instant.MIN))) {
            asked.put(ip, at);
            List<Sighting> own = sightings.stream().filter(sighting -> sighting.ip().equals(ip)).toList();
            vips.computeIfAbsent(ip, _ -> new VipAnswers()).ask(at, truth.observers(),
                    own.isEmpty() ? all(truth, at) : own);
        }
    }

    private static List<Sighting> all(WireTruth truth, Instant at) {
        return truth.macs().stream().flatMap(mac -> truth.observers().stream()
                .map(observer -> new Sighting(truth.vip().address(), mac, observer, at))).toList();
    }

    /** A capture heard a MAC answer; other addresses than a VIP are of no interest. */
    public synchronized void saw(Sighting sighting) {
        VipAnswers known = vips.get(sighting.ip());
        if (known != null) {
            known.overhear(sighting);
        }
    }

    /** The truth about all VIPs of a snapshot, at its time, in its order. */
    public synchronized List<VipTruth> truths(StatusSnapshot snapshot) {
        List<VipTruth> truths = new ArrayList<>();
        for (GroupStatus group : snapshot.groups()) {
            Optional<MacAddress> expected = snapshot.holderMac(group);
            group.wire().forEach(truth -> truths.add(truth(group, truth, expected, snapshot.at())));
        }
        return truths;
    }

    private VipTruth truth(GroupStatus group, WireTruth truth, Optional<MacAddress> expected, Instant now) {
        VipAnswers known = vips.computeIfAbsent(truth.vip().address(), _ -> new VipAnswers());
        List<Answerer> answering = known.now(now);
        State state = state(truth, answering, expected);
        return new VipTruth(group.group().id(), truth.vip(), state, group.holder() != null, !answering.isEmpty(),
                state == State.UNKNOWN && answering.isEmpty() ? known.latest().stream().toList() : answering,
                state == State.SILENT ? known.silent() : Optional.empty(), known.asked());
    }

    /** What was overheard after the board asked is neither right nor wrong until it has asked again. */
    private static State state(WireTruth truth, List<Answerer> answering, Optional<MacAddress> expected) {
        if (answering.size() != 1) {
            return !answering.isEmpty() ? State.MULTIPLE
                    : truth.state() == State.SILENT ? State.SILENT : State.UNKNOWN;
        }
        Answerer only = answering.getFirst();
        if (truth.macs().equals(List.of(only.mac())) && truth.state() != State.UNKNOWN) {
            return truth.state();
        }
        if (expected.filter(only.mac()::equals).isPresent()) {
            return State.SINGLE_EXPECTED;
        }
        boolean later = truth.asOf().filter(only.since()::isBefore).isEmpty();
        return later || truth.state() == State.UNKNOWN ? State.UNKNOWN : State.SINGLE_UNEXPECTED;
    }
}
