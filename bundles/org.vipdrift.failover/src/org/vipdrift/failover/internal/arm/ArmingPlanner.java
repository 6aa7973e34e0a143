package org.vipdrift.failover.internal.arm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.check.StandingChecks;
import org.vipdrift.failover.internal.decision.Decision;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;

/** From evidence to the plan that is shown and ordered. Pure. */
public final class ArmingPlanner {
    private static final List<ArmCheck> CHECKS = List.of(new AgentsAttached(), new AgentsCapable(),
            new AgentsKnowGate(), new OwnAddresses(), new VipCount(), new TwoMembers(), new MajorityCounts(),
            new MembersInService(), new DistinctPriorities(), new RouterIdFree(), new OneHolder(), new MembersHear(),
            new ChecksCanPass(), new ChecksTried(), new HooksThere(), new WitnessesAnswer(), new WitnessHosts(),
            new AgentsKnowSettings(), new GatewayAnswers(), new HoldFits(), new GateFits(), new Preemption(),
            new SameVersions(), new OnlyMembersArmed(), new ArmedAlready());

    private ArmingPlanner() {
    }

    /**
     * @param surveys what members found where the group is to be armed; of none, it counts as not looked at
     * @throws IllegalArgumentException if the group of the evidence has no automatic settings
     */
    public static ArmingPlan plan(Evidence evidence, Inventory inventory, List<SurveyReply> surveys) {
        @Nullable Automatic settings = evidence.group().automatic();
        if (settings == null) {
            throw new IllegalArgumentException(evidence.group().id() + " has no automatic settings");
        }
        ArmCase arming = new ArmCase(evidence.group(), settings, evidence, Situation.of(evidence), inventory,
                surveys);
        List<CheckResult> checks = Stream.concat(CHECKS.stream().map(c -> c.examine(arming)),
                StandingChecks.examine(evidence, arming.situation()).stream()).toList();
        Optional<CheckResult> obstacle = checks.stream().filter(c -> Decision.isFatal(c) || Decision.isRefused(c))
                .findFirst();
        return new ArmingPlan(evidence.group(), evidence.highestEpoch().next(), members(arming), checks,
                Parting.policy(arming), ArmingSentence.of(arming, obstacle), obstacle.isEmpty());
    }

    private static List<ArmingPlan.Member> members(ArmCase arming) {
        return Stream.concat(arming.members().stream().map(m -> new ArmingPlan.Member(m.host(), m.interfaceName(),
                arming.ownAddress(m.host()).orElse(null), m.priority())),
                arming.settings().witnessHosts().stream().flatMap(host -> arming.evidence().interfaceOf(host).stream()
                        .map(link -> new ArmingPlan.Member(host, link.name(), arming.ownAddress(host).orElse(null),
                                0))))
                .toList();
    }
}
