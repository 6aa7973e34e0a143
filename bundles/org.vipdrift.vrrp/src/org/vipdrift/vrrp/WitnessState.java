package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/**
 * A witness: it listens, counts as a voter where it is reached, and never holds, whatever happens. It sends nothing and asks
 * nothing.
 */
final class WitnessState {

    private WitnessState() {
    }

    /** @param holding whether the VIPs are on its interface, where they must not be */
    static void enter(Turn turn, boolean holding) {
        turn.holding = holding;
        turn.release("A witness never holds.");
        turn.enter(ElectionState.WITNESS, "Listens as a witness, and never holds.");
        missLater(turn);
    }

    private static void missLater(Turn turn) {
        turn.masterDownAt = turn.now + 3 * turn.masterAdvertNanos + Timing.SECOND;
        turn.wakeAt = turn.masterDownAt;
    }

    static void heard(Turn turn, Advert advert) {
        turn.master = advert.source();
        turn.masterPriority = advert.priority();
        turn.masterAdvertNanos = advert.advertNanos();
        turn.lastAdvertAt = turn.now;
        turn.why = Sentences.hears(turn, advert);
        missLater(turn);
    }

    static void woke(Turn turn) {
        if (turn.now >= turn.masterDownAt) {
            turn.why = Sentences.missed(turn);
            turn.wakeAt = NEVER;
        }
    }
}
