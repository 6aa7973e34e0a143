package org.vipdrift.vrrp.simulation;

import org.vipdrift.vrrp.Terms;

/**
 * A member of a group as it stands now.
 *
 * @param name what sentences call it
 * @param holding whether the VIPs are on its interface
 * @param effectivePriority with its checks counted in, 0 when it must not hold
 * @param alive whether its agent runs; not where it could not be asked
 * @param link whether its interface has its link
 * @param inMaintenance whether a person has taken it out of automatic moves
 * @param heldDownNanos for how long it takes the group to be held down yet, 0 if it does not
 */
public record Member(String name, Terms terms, boolean holding, int effectivePriority, boolean alive, boolean link,
        boolean inMaintenance, long heldDownNanos) {

    /** In service, in a group that is free. */
    public Member(String name, Terms terms, boolean holding, int effectivePriority, boolean alive, boolean link) {
        this(name, terms, holding, effectivePriority, alive, link, false, 0);
    }
}
