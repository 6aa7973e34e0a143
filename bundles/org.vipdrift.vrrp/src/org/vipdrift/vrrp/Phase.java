package org.vipdrift.vrrp;

/** How far a backup is on its way to becoming master. */
public enum Phase {
    /** Waits for the master's adverts, or for the next time it asks the wire. */
    WATCHING,
    /** Has asked the wire. */
    ASKING,
    /** The wire is silent; an advert has gone ahead, the claim follows unless a higher one speaks. */
    COURTING
}
