package org.vipdrift.failover.internal.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.check.Case;
import org.vipdrift.failover.internal.check.Preflight;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.inventory.Member;

/**
 * Immutable. Picks the target: the one named; else, of the attached members other than the holder, the one of the highest
 * priority that passes all checks; else the one of the highest priority.
 */
record TargetChoice(MoveRequest request, Evidence evidence, Situation situation) {

    Case choose() {
        HostId named = request.target();
        if (request.verb() == Verb.RELEASE) {
            return with(Optional.empty());
        }
        if (named != null) {
            return with(evidence.group().member(named));
        }
        List<Case> candidates = candidates().stream().map(m -> with(Optional.of(m))).toList();
        return candidates.stream().filter(TargetChoice::isGood).findFirst()
                .orElseGet(() -> candidates.isEmpty() ? with(Optional.empty()) : candidates.getFirst());
    }

    private List<Member> candidates() {
        return evidence.attachedMembers().stream().filter(m -> !situation.isHeldBy(m.host()))
                .sorted(Comparator.comparingInt(Member::priority).reversed()).toList();
    }

    private static boolean isGood(Case candidate) {
        return Preflight.examine(candidate).stream().noneMatch(c -> Decision.isFatal(c) || Decision.isRefused(c));
    }

    private Case with(Optional<Member> target) {
        return new Case(request, evidence, situation, target);
    }
}
