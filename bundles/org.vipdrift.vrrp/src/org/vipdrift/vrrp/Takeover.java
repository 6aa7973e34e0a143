package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/** A backup's way to mastership: ask the wire, let an advert go ahead, claim. */
final class Takeover {

    private Takeover() {
    }

    /** Waits until it asks. The answer is there when the master counts as dead. */
    static void plan(Turn turn, long askAt, long window) {
        turn.phase = Phase.WATCHING;
        turn.asking = false;
        turn.askAt = Flapping.notBefore(turn, askAt);
        turn.windowNanos = window;
        turn.masterDownAt = turn.askAt + window;
        turn.wakeAt = turn.askAt;
    }

    /** A backup that waited because the group was held down waits no longer than for a master it has just heard. */
    static void free(Turn turn) {
        if (turn.state == ElectionState.BACKUP && turn.phase == Phase.WATCHING) {
            BackupState.rearm(turn);
        }
    }

    static void woke(Turn turn) {
        switch (turn.phase) {
            case WATCHING -> askIfDue(turn);
            case ASKING -> unanswered(turn);
            case COURTING -> claimIfDue(turn);
        }
    }

    static void askIfDue(Turn turn) {
        if (turn.now >= turn.askAt) {
            ask(turn);
        }
    }

    private static void ask(Turn turn) {
        turn.phase = Phase.ASKING;
        turn.ask(turn.windowNanos - Timing.COURTSHIP);
        turn.masterDownAt = turn.now + turn.windowNanos;
        turn.wakeAt = turn.masterDownAt + Timing.STALE;
    }

    /** It was late with what it has heard. The skew has been waited for already. */
    private static void askAnew(Turn turn) {
        turn.windowNanos = Math.min(turn.windowNanos, Timing.LEAST_WINDOW);
        ask(turn);
    }

    /** RFC 9568 6.4.2 (the lower advert is discarded), but the wire first: the lower master hears this advert and lets go. */
    static void preempt(Turn turn) {
        turn.send();
        plan(turn, turn.now + 2 * Timing.COURTSHIP, Timing.LEAST_WINDOW);
        turn.preempting = true;
    }

    private static void unanswered(Turn turn) {
        if (turn.now >= turn.wakeAt) {
            doubt(turn, Concern.CUT_OFF, "The wire could not be asked who holds the VIPs.");
        }
    }

    static void wireSaid(Turn turn, Event.WireSaid said) {
        turn.asking = false;
        if (turn.now > turn.masterDownAt + Timing.STALE) {
            askAnew(turn);
        } else if (said.answer() == WireAnswer.HELD) {
            held(turn);
        } else if (said.answer() == WireAnswer.UNKNOWN) {
            doubt(turn, Concern.CUT_OFF, "The wire could not be asked who holds the VIPs.");
        } else if (!Ranks.inTouch(turn.terms, said.surroundings())) {
            doubt(turn, Concern.CUT_OFF, Sentences.cutOff(turn.terms, said.surroundings()));
        } else {
            court(turn);
        }
    }

    private static void held(Turn turn) {
        if (turn.preempting) {
            turn.lowerSince = turn.now + Timing.SECOND;
            BackupState.rearm(turn);
        } else {
            doubt(turn, Concern.UNHEARD, Sentences.unheard(turn));
        }
    }

    private static void doubt(Turn turn, Concern concern, String sentence) {
        if (turn.doubtSince == NEVER) {
            turn.doubtSince = turn.now;
        }
        turn.calm(concern == Concern.UNHEARD ? Concern.CUT_OFF : Concern.UNHEARD);
        turn.worry(concern, sentence);
        turn.why = sentence;
        turn.preempting = false;
        plan(turn, next(turn), Timing.LEAST_WINDOW);
    }

    /** In step with when it first asked, so that members' turns stay apart. */
    private static long next(Turn turn) {
        long period = Timing.period(turn);
        long late = Math.max(0, turn.now - turn.askAt);
        return turn.askAt + (late / period + 1) * period;
    }

    private static void court(Turn turn) {
        turn.phase = Phase.COURTING;
        turn.send();
        turn.masterDownAt = Math.max(turn.now + Timing.courtship(turn), turn.masterDownAt);
        turn.wakeAt = turn.masterDownAt;
    }

    private static void claimIfDue(Turn turn) {
        if (turn.now > turn.masterDownAt + Timing.STALE) {
            askAnew(turn);
        } else if (turn.now >= turn.masterDownAt) {
            claim(turn);
        }
    }

    private static void claim(Turn turn) {
        String why = Sentences.claim(turn);
        turn.holding = true;
        Flapping.claimed(turn);
        turn.add(new Action.Claim(why, turn.master == null ? 0 : turn.now - turn.lastAdvertAt));
        MasterState.enter(turn, why);
    }
}
