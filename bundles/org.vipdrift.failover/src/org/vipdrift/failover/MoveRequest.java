package org.vipdrift.failover;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;

/**
 * What a person asks for.
 *
 * @param verb MOVE lets the plan pick switchover, failover or place by what it finds
 * @param target where to; null lets the plan choose the healthy member of the highest priority
 * @param force override refused checks; needs a reason
 * @param reason why, for the journal; may be empty without force
 * @param who the person and console, "anna@desk"
 */
public record MoveRequest(GroupId group, Verb verb, @Nullable HostId target, boolean force, String reason,
        String who) {

    /** What is wanted. */
    public enum Verb {
        MOVE, PLACE, RELEASE
    }
}
