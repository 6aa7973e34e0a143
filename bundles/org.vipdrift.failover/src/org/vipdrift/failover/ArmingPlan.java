package org.vipdrift.failover;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. What arming a group would mean, and the checks made before it; what is shown is what is ordered.
 *
 * @param group with its automatic settings
 * @param members and, with priority 0, the hosts that are witnesses
 * @param policy what happens when members are parted from each other, one sentence
 * @param allowed whether no refused check is left
 */
public record ArmingPlan(VipGroup group, Epoch epoch, List<Member> members, List<CheckResult> checks, String policy,
        String sentence, boolean allowed) {

    /** The word by which an agent says that it knows the automatic mode. */
    public static final String CAPABILITY = "automatic";

    public ArmingPlan {
        members = List.copyOf(members);
        checks = List.copyOf(checks);
    }

    /** @param address its own address on the segment, source of its adverts; null if its facts do not tell */
    public record Member(HostId host, String interfaceName, @Nullable InetAddress address, int priority) {

        /** Whether it takes part without ever holding. */
        public boolean isWitness() {
            return priority == 0;
        }
    }
}
