package org.vipdrift.control.internal.arm;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.control.internal.agent.AgentChecks;
import org.vipdrift.control.internal.agent.AgentHooks;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;

/** A plan's settings in the words of the agents' contract. */
final class OrderTerms {

    private OrderTerms() {
    }

    /** On what terms this member takes part. */
    static ElectionTerms of(ArmingPlan plan, Automatic settings, ArmingPlan.Member member) {
        return new ElectionTerms(settings.version(), settings.virtualRouterId(), member.priority(),
                settings.advertMillis(), settings.preempt(), settings.preemptDelayMillis(), others(plan, member),
                settings.unicast(), settings.witnesses(), settings.releaseWhenAlone(), settings.holdSeconds(),
                member.isWitness() ? List.of() : settings.checks().stream().map(AgentChecks::terms).toList(),
                member.isWitness() ? 0 : settings.gateMillis(), !settings.accept(), flaps(settings.flaps()),
                member.isWitness() ? List.of() : settings.hooks().stream().map(AgentHooks::terms).toList());
    }

    private static @Nullable FlapTerms flaps(FlapLimit limit) {
        return limit.isOn() ? new FlapTerms(limit.moves(), limit.windowSeconds(), limit.holdDownSeconds()) : null;
    }

    private static List<ElectionMember> others(ArmingPlan plan, ArmingPlan.Member self) {
        List<ElectionMember> others = new ArrayList<>();
        for (ArmingPlan.Member member : plan.members()) {
            @Nullable InetAddress address = member.address();
            if (!member.host().equals(self.host()) && address != null) {
                others.add(new ElectionMember(member.host(), address, member.priority()));
            }
        }
        return others;
    }
}
