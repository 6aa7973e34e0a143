package org.vipdrift.failover.port;

/** What a prepared member is going to do in a move. */
public enum Role {
    CLAIM,
    /**
     * As {@link #CLAIM}; where neither claim, release nor settle comes by the deadline, the member's agent asks the wire
     * by itself and claims if nobody answers. An agent that can says so by the capability {@link #CAPABILITY}.
     */
    TAKE_OVER,
    /** Also that of members that only learn the epoch. */
    RELEASE;

    public static final String CAPABILITY = "take-over";
}
