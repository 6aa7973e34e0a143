package org.vipdrift.failover.ui.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. What the person wants of a group, before a plan says how.
 *
 * @param target null lets the plan choose
 */
record MoveWish(VipGroup group, Verb verb, @Nullable HostId target, boolean force) {

    MoveWish to(@Nullable HostId newTarget) {
        return new MoveWish(group, verb, newTarget, false);
    }

    MoveWish forced(boolean newForce) {
        return new MoveWish(group, verb, target, newForce);
    }

    MoveRequest request(String reason) {
        return new MoveRequest(group.id(), verb, target, force, reason.strip(), Person.name());
    }
}
