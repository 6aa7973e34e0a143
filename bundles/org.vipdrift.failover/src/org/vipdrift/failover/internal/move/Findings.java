package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.port.HandoverPass;

/**
 * What a move takes from the evidence it was planned on.
 *
 * @param observers hosts that are no members and help to ask the wire
 * @param heardBefore the holder, if it answered on the wire
 * @param passes for the two ends, if they can hand over between themselves
 */
record Findings(List<HostId> observers, Optional<HostId> heardBefore, Map<HostId, HandoverPass> passes) {

    static Findings of(Plan plan, Evidence evidence, List<HostId> observers) {
        return new Findings(observers, heard(evidence), Passes.of(plan, evidence));
    }

    private static Optional<HostId> heard(Evidence evidence) {
        return Situation.of(evidence).holder()
                .filter(h -> evidence.macOf(h).filter(evidence.wire().answering()::contains).isPresent());
    }
}
