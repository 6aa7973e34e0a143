package org.vipdrift.failover.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.internal.evidence.WireView;

/** Those who ask the wire hear the holder and nobody else; where nobody holds the group, they hear nobody. */
final class AnsweredByHolder implements Check {

    private static final Finding FINDING = Finding.refusing("answered-by-holder");

    @Override
    public CheckResult examine(Case move) {
        WireView wire = move.evidence().wire();
        List<HostId> askers = wire.askers();
        if (!move.situation().strangers().isEmpty()) {
            return strangers(move, wire);
        }
        return askers.stream().allMatch(move.situation()::isHeldBy) ? unasked(move)
                : FINDING.pass(wire.answering().isEmpty()
                        ? "Nobody answers for " + move.vips() + ", asked by " + WireView.names(askers) + "."
                        : wire.named(wire.answering().getFirst()) + " alone answers for " + move.vips() + ", asked by "
                                + WireView.names(askers) + ".");
    }

    private static CheckResult strangers(Case move, WireView wire) {
        String macs = move.situation().strangers().stream().map(wire::named).collect(Collectors.joining(", "));
        return FINDING.fail(macs + (move.situation().strangers().size() == 1 ? " answers for " : " answer for ")
                + move.vips() + ", and " + holder(move) + ".",
                "Find that station and take the address off it; a VIP somebody answers for is never claimed unasked.");
    }

    private static String holder(Case move) {
        return move.holder().map(h -> "the holder is " + h).orElse("no member holds it");
    }

    private static CheckResult unasked(Case move) {
        HolderState state = move.situation().state();
        boolean holderTells = state == HolderState.HEALTHY || state == HolderState.SICK;
        List<HostId> cutOff = move.evidence().wire().cutOff();
        String evidence = "No member other than the holder could ask the wire for " + move.vips() + (cutOff.isEmpty()
                ? "."
                : ": " + WireView.names(cutOff) + " heard nobody at all, not even a gateway, and may be cut off.");
        return holderTells ? FINDING.pass(evidence)
                : FINDING.fail(evidence,
                        "Mend the link or the agent of a member, so that it can be asked who answers.");
    }
}
