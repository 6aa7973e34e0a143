package org.vipdrift.failover.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.inventory.Member;

/** Those of the preflight checks that must hold for every member at any time, since any may have to take over. */
public final class StandingChecks {
    private static final List<Check> OF_EACH = List.of(new TargetLinkUp(), new Subnet(), new ArpReplies(),
            new ArpFlux(), new ReversePath());
    private static final List<Check> OF_ALL = List.of(new OneCarrier(), new NotOwnAddress(), new NoOtherDaemon(),
            new Secondaries(), new OwnAddressLeft(), new PeersListen());

    private StandingChecks() {
    }

    public static List<CheckResult> examine(Evidence evidence, Situation situation) {
        MoveRequest request = new MoveRequest(evidence.group().id(), Verb.MOVE, null, false, "", "");
        Case all = new Case(request, evidence, situation, Optional.empty());
        List<Case> each = evidence.group().members().stream()
                .map(m -> new Case(request, evidence, situation, Optional.<Member>of(m))).toList();
        return Stream.concat(OF_ALL.stream().map(c -> c.examine(all)),
                OF_EACH.stream().map(c -> joined(each.stream().map(c::examine).toList()))).toList();
    }

    /** Of one check's results the worst, with what was found of all that are as bad. */
    private static CheckResult joined(List<CheckResult> results) {
        CheckResult worst = results.stream().filter(Predicate.not(CheckResult::passed))
                .max((a, b) -> a.severity().compareTo(b.severity())).orElse(results.getFirst());
        List<CheckResult> like = results.stream()
                .filter(r -> r.passed() == worst.passed() && r.severity() == worst.severity()).toList();
        return new CheckResult(worst.id(), worst.severity(), worst.passed(),
                like.stream().map(CheckResult::evidence).distinct().collect(Collectors.joining(" ")), worst.remedy());
    }
}
