package org.vipdrift.vrrp;

/** What a member is in its group's election; keepalived's words, for its readers and ours are the same people. */
public enum ElectionState {
    /** Not taking part: not armed, or an order of a console has the word (a move is open). */
    IDLE,
    /** Watches the master's adverts. */
    BACKUP,
    /** Holds the VIPs and says so by adverts. */
    MASTER,
    /** Cannot hold: no link, or a check that counts as a fault. */
    FAULT,
    /** Listens, counts as a voter and never holds ({@link Terms#isWitness}). */
    WITNESS
}
