package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/** A member that watches the master's adverts (RFC 9568 6.4.2). */
final class BackupState {

    private BackupState() {
    }

    static void enter(Turn turn, String why) {
        turn.enter(ElectionState.BACKUP, why);
        rearm(turn);
    }

    static void heard(Turn turn, Advert advert) {
        if (advert.priority() == Terms.RELEASING) {
            released(turn, advert);
        } else if (turn.phase == Phase.COURTING || turn.preempting) {
            rival(turn, advert);
        } else if (mayPreempt(turn, advert)) {
            lower(turn, advert);
        } else {
            obey(turn, advert);
        }
    }

    /** Another candidate, or the master that is being preempted: the higher goes on, the lower steps back. */
    private static void rival(Turn turn, Advert advert) {
        if (turn.outranks(advert)) {
            obey(turn, advert);
        } else {
            Flapping.heard(turn, advert);
        }
    }

    private static void obey(Turn turn, Advert advert) {
        turn.lowerSince = NEVER;
        turn.note(advert);
        Flapping.heard(turn, advert);
        rearm(turn);
    }

    /** As if the master had just been heard: it is missed after three adverts, and then asked for during the skew. */
    static void rearm(Turn turn) {
        long window = Timing.window(turn.terms, turn.effectivePriority, turn.masterAdvertNanos);
        long askAt = turn.now + 3 * turn.masterAdvertNanos + Timing.turn(turn);
        Takeover.plan(turn, askAt, window);
        turn.preempting = false;
        turn.doubtSince = NEVER;
        turn.calm(Concern.UNHEARD);
        turn.calm(Concern.CUT_OFF);
    }

    /** The master has let go: rank decides who asks first, not skew. */
    private static void released(Turn turn, Advert advert) {
        boolean masters = turn.master == null || advert.source().equals(turn.master);
        if (masters && turn.masterPriority != Terms.RELEASING) {
            turn.note(advert);
            Flapping.heard(turn, advert);
            turn.preempting = false;
            Takeover.plan(turn, turn.now + Timing.turn(turn), Timing.VACANT_WINDOW);
            Takeover.askIfDue(turn);
        }
    }

    /** Whether it may take over from the master heard. One put in place by a person is left alone. */
    private static boolean mayPreempt(Turn turn, Advert advert) {
        return turn.terms.preempt() && advert.priority() < turn.effectivePriority && !turn.heldDown()
                && !Ranks.isPinned(turn.terms, advert);
    }

    private static void lower(Turn turn, Advert advert) {
        long since = turn.lowerSince == NEVER ? turn.now : turn.lowerSince;
        obey(turn, advert);
        turn.lowerSince = since;
        if (turn.now - since >= turn.terms.preemptDelayNanos()) {
            Takeover.preempt(turn);
        }
    }
}
