package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/** A member that does not take part, or for which an order has the word. */
final class IdleState {

    private IdleState() {
    }

    /** While it still holds it goes on saying so: nobody is to take over in the middle of a move. */
    static void suspend(Turn turn) {
        boolean sends = turn.holding;
        long due = turn.masterDownAt;
        turn.enter(ElectionState.IDLE, "An order of a console has the word.");
        turn.pinned = false;
        turn.overtaken = false;
        turn.masterDownAt = sends ? due : NEVER;
        turn.wakeAt = turn.masterDownAt;
    }

    static void leave(Turn turn) {
        turn.flaps = Flaps.NONE;
        turn.calm(Concern.HELD_DOWN);
        turn.enter(ElectionState.IDLE, "The automatic mode is off here.");
        turn.holding = false;
        turn.pinned = false;
        turn.masterDownAt = NEVER;
        turn.wakeAt = NEVER;
    }

    static void woke(Turn turn) {
        if (turn.holding && turn.now >= turn.masterDownAt) {
            turn.send();
            turn.lastAdvertAt = turn.now;
            turn.masterDownAt = turn.now + turn.terms.advertNanos();
            turn.wakeAt = turn.masterDownAt;
        }
    }

    static void heard(Turn turn, Advert advert) {
        if (!turn.holding) {
            turn.overtaken |= !isMasters(turn, advert);
            turn.note(advert);
            Flapping.known(turn, advert.source());
        }
    }

    /** Whether it is the next one of the master heard last, which nobody can have replaced meanwhile. */
    private static boolean isMasters(Turn turn, Advert advert) {
        return advert.source().equals(turn.master) && advert.priority() != Terms.RELEASING
                && turn.now - turn.lastAdvertAt < 3 * turn.masterAdvertNanos;
    }

    /** The order has taken the VIPs off, or the link is gone. */
    static void lost(Turn turn) {
        turn.holding = false;
        turn.masterDownAt = NEVER;
        turn.wakeAt = NEVER;
    }
}
