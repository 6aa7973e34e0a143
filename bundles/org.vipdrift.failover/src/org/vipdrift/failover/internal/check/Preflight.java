package org.vipdrift.failover.internal.check;

import java.util.List;
import org.vipdrift.failover.CheckResult;

/** All checks, in the order in which they are shown: the ones nothing can override first. */
public final class Preflight {

    private static final List<Check> CHECKS = List.of(new ReasonGiven(), new VerbFits(), new NotArmed(),
            new AgentsFresh(),
            new TargetIsNotHolder(), new TargetInService(), new HolderCanRelease(), new AnsweredByHolder(),
            new OneCarrier(),
            new TargetLinkUp(), new SameSegment(), new Subnet(), new NotOwnAddress(), new SshPath(), new ArpReplies(),
            new Secondaries(), new NoOtherDaemon(), new OwnAddressLeft(), new ArpFlux(), new ReversePath(),
            new PeersListen(), new EpochKnown(), new FinishesAlone(), new HooksAsked(), new ClockKnown());

    private Preflight() {
    }

    public static List<CheckResult> examine(Case move) {
        return CHECKS.stream().map(c -> c.examine(move)).toList();
    }
}
