package org.vipdrift.control.internal.arm;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.ServiceCheck;

/** A plan's settings in the words of the agents' contract. */
final class OrderTerms {

    private OrderTerms() {
    }

    /** On what terms this member takes part. */
    static ElectionTerms of(ArmingPlan plan, Automatic settings, ArmingPlan.Member member) {
        return new ElectionTerms(settings.version(), settings.virtualRouterId(), member.priority(),
                settings.advertMillis(), settings.preempt(), settings.preemptDelayMillis(), others(plan, member),
                settings.unicast(), settings.witnesses(), settings.releaseWhenAlone(), settings.holdSeconds(),
                settings.checks().stream().map(OrderTerms::check).toList());
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

    private static CheckTerms check(ServiceCheck check) {
        return new CheckTerms(check.name(), switch (check.kind()) {
            case TCP -> CheckTerms.Kind.TCP;
            case HTTP -> CheckTerms.Kind.HTTP;
            case SCRIPT -> CheckTerms.Kind.SCRIPT;
            case PROCESS -> CheckTerms.Kind.PROCESS;
            case FILE -> CheckTerms.Kind.FILE;
            case LINK -> CheckTerms.Kind.LINK;
        }, check.arguments(), check.intervalMillis(), check.timeoutMillis(), check.rise(), check.fall(),
                check.weight());
    }
}
