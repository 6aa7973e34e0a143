package org.vipdrift.failover;

import java.time.Duration;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Looks at a group before its members are armed. Nothing is changed on any host. */
@FunctionalInterface
public interface Arming {

    /**
     * Gathers fresh facts from all members, asks the wire, listens for others' adverts, tries the checks once, examines.
     *
     * @param group with the automatic settings it is to be armed with
     * @param limit for the gathering; a host that has not answered by then counts as unreachable
     * @throws IllegalArgumentException if the group has no automatic settings
     */
    ArmingPlan plan(VipGroup group, Duration limit) throws InterruptedException;

    /** As {@link #plan}, but what the members found listening and trying checks within the last minute counts still. */
    default ArmingPlan planAgain(VipGroup group, Duration limit) throws InterruptedException {
        return plan(group, limit);
    }

    /** As {@link #plan}, but nobody listens for strangers' adverts and no checks are tried: that takes its time. */
    default ArmingPlan glance(VipGroup group, Duration limit) throws InterruptedException {
        return plan(group, limit);
    }
}
