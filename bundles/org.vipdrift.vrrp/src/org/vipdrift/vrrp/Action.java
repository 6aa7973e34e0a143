package org.vipdrift.vrrp;

/** What a member must do, in this order, after an event. */
public sealed interface Action {

    /** Sends an advert. @param priority 0 when letting go */
    record Send(int priority) implements Action {
    }

    /**
     * Asks the wire for the VIPs, the gateway, rivals and witnesses, and answers with {@link Event.WireSaid} after the window,
     * or as soon as a VIP is answered for by another.
     */
    record Ask(long question, long windowNanos) implements Action {
    }

    /**
     * Stores the next epoch, puts the VIPs on the interface and announces them; if it cannot, {@link Event.ClaimFailed}.
     *
     * @param silentNanos since when no holder has given a sign; 0 if none was ever heard
     */
    record Claim(String why, long silentNanos) implements Action {
    }

    /** Takes the VIPs off the interface. */
    record Release(String why) implements Action {
    }

    /** Announces the VIPs, which are held. */
    record Announce() implements Action {
    }

    /** Something a person should read. */
    record Tell(String sentence) implements Action {
    }
}
