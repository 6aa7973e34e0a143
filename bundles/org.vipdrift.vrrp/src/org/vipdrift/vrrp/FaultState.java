package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/** A member that cannot hold: it sends nothing, and listens whether anybody does. */
final class FaultState {

    private FaultState() {
    }

    static void enter(Turn turn, String why) {
        turn.enter(ElectionState.FAULT, why);
        rearm(turn);
    }

    private static void rearm(Turn turn) {
        turn.masterDownAt = turn.now + 3 * turn.masterAdvertNanos + Timing.SECOND;
        turn.wakeAt = turn.masterDownAt;
        turn.calm(Concern.NOBODY_CAN);
    }

    static void heard(Turn turn, Advert advert) {
        turn.note(advert);
        Flapping.heard(turn, advert);
        rearm(turn);
    }

    static void woke(Turn turn) {
        if (turn.now >= turn.masterDownAt) {
            turn.worry(Concern.NOBODY_CAN, Sentences.nobodyCan(turn));
            turn.wakeAt = turn.heldDown() ? turn.flaps.heldDownUntil() : NEVER;
        }
    }
}
