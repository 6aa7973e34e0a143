package org.vipdrift.agent.internal.state;

/** How far the newest move of a group has come on this host. */
public enum MoveState {
    /** Nothing is open: what is held goes on being held. */
    SETTLED,
    /** May claim until the deadline. */
    CLAIM_PREPARED,
    /** May claim until the deadline; then claims by itself if the wire is silent. */
    TAKE_OVER_PREPARED,
    CLAIMED,
    /** The automatic mode may claim at any moment: the epoch of that is stored. */
    ELECTING,
    /** May release until the deadline; still held. */
    RELEASE_PREPARED,
    /** A release without preparation has begun; whatever interrupts it, it is finished. */
    RELEASING,
    /** Released for good, as far as this move goes; the same move may claim it back. */
    RELEASED,
    /** Released on trial: taken back at the deadline if the wire is silent then. */
    TAKE_BACK;

    /** Whether a move by orders is open. */
    public boolean isOrdered() {
        return this != SETTLED && this != ELECTING;
    }
}
