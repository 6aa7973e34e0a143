package org.vipdrift.failover;

/** What sort of move it is. */
public enum MoveKind {
    /** First time: nobody holds the group. */
    PLACE("place"),
    /** Planned move of a healthy holder. */
    SWITCHOVER("switchover"),
    /** Move because the holder failed. */
    FAILOVER("failover"),
    /** Override of a refused check, with a reason. */
    FORCE("force"),
    /** The holder lets go and nobody takes over. */
    RELEASE("release"),
    /** The agents of an armed group chose another holder among themselves; told afterwards from what they wrote down. */
    AUTOMATIC("automatic"),
    /** No move: from now on the members' agents decide who holds the group. */
    ARM("arm"),
    /** No move: from now on only people decide. */
    DISARM("disarm"),
    /** No move: a person has looked after a group that moved too often, and it is held down no more. */
    ACKNOWLEDGE("acknowledge"),
    /** No move: a host is out of the group's automatic moves from now on. */
    MAINTENANCE("maintenance"),
    /** No move: it takes part again. */
    MAINTENANCE_OVER("maintenance-over");

    private final String word;

    MoveKind(String word) {
        this.word = word;
    }

    /** Whether it puts the automatic mode in force or ends it. */
    public boolean arms() {
        return this == ARM || this == DISARM;
    }

    /** Whether it changes who holds the group. */
    public boolean moves() {
        return !arms() && this != ACKNOWLEDGE && this != MAINTENANCE && this != MAINTENANCE_OVER;
    }

    /** Whether one that is done shows that another host can take over. */
    public boolean provesFailover() {
        return this == SWITCHOVER || this == FAILOVER || this == AUTOMATIC;
    }

    /** As shown and as in JSON. */
    public String word() {
        return word;
    }
}
