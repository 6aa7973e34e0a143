package org.vipdrift.control.internal.board;

import java.util.List;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Sighting;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. What the wire said of a group when it was last asked.
 *
 * @param claim by which it was judged
 * @param truths one per VIP, in the group's order
 * @param sightings the answers they were judged by
 */
record Evidence(Claim claim, List<WireTruth> truths, List<Sighting> sightings) {

    Evidence {
        truths = List.copyOf(truths);
        sightings = List.copyOf(sightings);
    }

    /** Whether these are the VIPs the group has now. */
    boolean isOf(VipGroup group) {
        return truths.stream().map(WireTruth::vip).toList().equals(group.vips());
    }

    /** What should be is: there is no reason to look twice. */
    boolean isCalm() {
        WireTruth.State wanted = claim.holder().isPresent() ? WireTruth.State.SINGLE_EXPECTED : WireTruth.State.SILENT;
        return truths.stream().allMatch(t -> t.state() == wanted || t.state() == WireTruth.State.UNKNOWN);
    }
}
