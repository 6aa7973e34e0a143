package org.vipdrift.control.internal.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.internal.board.Armed.Voter;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.host.HostFacts;

/** A pure function: that the members of an armed group have just chosen another holder is no trouble, just news. */
final class Electing {
    private Electing() {
    }

    /** What to say instead of "unexpected", while the armed member that answers has not been read since. */
    static Optional<Status> instead(Armed armed, Claim claim, List<WireTruth> wire, Map<HostId, Observation> seen) {
        List<WireTruth> others = wire.stream().filter(t -> t.state() != WireTruth.State.SINGLE_EXPECTED).toList();
        Optional<Voter> winner = others.stream().findFirst().flatMap(t -> owner(armed, t));
        boolean all = others.stream().allMatch(t -> t.state() == WireTruth.State.SINGLE_UNEXPECTED
                && winner.equals(owner(armed, t)) && winner.filter(w -> isUnreadSince(seen, w, t)).isPresent());
        return all ? winner.map(w -> new Status(State.UNKNOWN, "electing", w.host() + " answers for "
                + armed.group().id() + now(claim) + "; the members are being asked whether it took over."))
                : Optional.empty();
    }

    private static String now(Claim claim) {
        return claim.holder().map(h -> " now, no longer " + h).orElse(" now");
    }

    private static Optional<Voter> owner(Armed armed, WireTruth truth) {
        return armed.armed().filter(v -> truth.macs().stream().anyMatch(mac -> has(v, mac))).findFirst();
    }

    private static boolean has(Voter voter, MacAddress mac) {
        HostFacts facts = voter.facts();
        return facts != null && facts.interfaces().stream().anyMatch(link -> link.mac().equals(mac));
    }

    private static boolean isUnreadSince(Map<HostId, Observation> seen, Voter voter, WireTruth truth) {
        Observation observation = seen.get(voter.host());
        Instant asOf = truth.asOf().orElse(null);
        return observation != null && asOf != null && observation.begun().isBefore(asOf);
    }
}
