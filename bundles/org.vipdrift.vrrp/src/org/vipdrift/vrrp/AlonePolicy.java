package org.vipdrift.vrrp;

/** What a holder does that reaches neither the gateway nor any other member or witness (of three or more voters: no majority). */
public enum AlonePolicy {
    /** It goes on holding (fail open): the group stays available, and on a parted network two may hold. */
    KEEP,
    /** It lets go (fail closed): never two holders, and perhaps none. */
    RELEASE
}
