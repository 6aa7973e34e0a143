package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

/** A member that holds the VIPs and says so (RFC 9568 6.4.3). */
final class MasterState {

    private MasterState() {
    }

    /** The VIPs are on the interface, or the claim that puts them there is among the actions. */
    static void enter(Turn turn, String why) {
        turn.enter(ElectionState.MASTER, why);
        turn.masterAdvertNanos = turn.terms.advertNanos();
        turn.lookAt = looks(turn.terms) ? turn.now + Timing.LOOK_PERIOD : NEVER;
        advertise(turn, turn.now);
        sleep(turn);
    }

    private static boolean looks(Terms terms) {
        return terms.alone() == AlonePolicy.RELEASE || terms.knowsMajority();
    }

    private static void advertise(Turn turn, long due) {
        long advert = turn.terms.advertNanos();
        turn.send();
        turn.master = turn.terms.address();
        turn.masterPriority = turn.advertPriority();
        turn.lastAdvertAt = turn.now;
        turn.masterDownAt = turn.now - due < advert ? due + advert : turn.now + advert;
    }

    private static void sleep(Turn turn) {
        turn.wakeAt = Math.min(turn.masterDownAt, Math.min(turn.announceAt, turn.lookAt));
    }

    static void woke(Turn turn) {
        if (turn.now >= turn.masterDownAt) {
            advertise(turn, turn.masterDownAt);
        }
        if (turn.now >= turn.announceAt) {
            turn.add(new Action.Announce());
            turn.announceAt = NEVER;
        }
        if (turn.now >= turn.lookAt) {
            turn.ask(Timing.LOOK_WINDOW);
            turn.lookAt = turn.now + Timing.LOOK_PERIOD;
        }
        sleep(turn);
    }

    static void heard(Turn turn, Advert advert) {
        if (advert.priority() == Terms.RELEASING) {
            advertise(turn, turn.now);
            announceTwice(turn);
        } else if (turn.outranks(advert)) {
            stepBack(turn, advert, Sentences.outranked(turn, advert));
        } else {
            quarrel(turn, advert);
        }
        if (turn.state == ElectionState.MASTER) {
            sleep(turn);
        }
    }

    /** Says that it has let go: the other master may never have heard of this one, and clients look for the VIPs here. */
    private static void stepBack(Turn turn, Advert advert, String why) {
        resign(turn, why);
        turn.note(advert);
        Flapping.heard(turn, advert);
        BackupState.enter(turn, why);
    }

    /** Another master of lower rank: it is told at once. One that cannot be told is yielded to: one holder counts for more. */
    private static void quarrel(Turn turn, Advert advert) {
        if (turn.quarrelSince == NEVER) {
            turn.quarrelSince = turn.now;
            announceTwice(turn);
        }
        turn.worry(Concern.TWO_MASTERS, Sentences.quarrel(turn.terms, advert));
        turn.quarrelUntil = turn.now + 3 * Math.max(advert.advertNanos(), turn.terms.advertNanos());
        boolean deaf = turn.now - turn.quarrelSince >= Timing.quarrel(turn.terms);
        if (deaf && Ranks.rival(turn.terms, advert.source()) != null) {
            stepBack(turn, advert, Sentences.deaf(turn.terms, advert));
        } else {
            advertise(turn, turn.now);
        }
    }

    private static void announceTwice(Turn turn) {
        turn.add(new Action.Announce());
        turn.announceAt = turn.now + turn.terms.advertNanos();
    }

    static void wireSaid(Turn turn, Event.WireSaid said) {
        turn.asking = false;
        if (Ranks.inTouch(turn.terms, said.surroundings()) || said.answer() == WireAnswer.UNKNOWN) {
            turn.looksAlone = 0;
            turn.calm(Concern.CUT_OFF);
        } else {
            alone(turn, Sentences.cutOff(turn.terms, said.surroundings()));
        }
    }

    private static void alone(Turn turn, String why) {
        turn.looksAlone++;
        if (turn.looksAlone < 2) {
            turn.lookAt = turn.now + Timing.SECOND_LOOK;
            sleep(turn);
        } else if (turn.terms.alone() == AlonePolicy.RELEASE) {
            resign(turn, why);
            BackupState.enter(turn, why);
            turn.worry(Concern.CUT_OFF, why);
        } else {
            turn.worry(Concern.CUT_OFF, why);
        }
    }

    /** Lets go and says so, after the release: whoever hears it may claim at once. */
    static void resign(Turn turn, String why) {
        turn.release(why);
        turn.add(new Action.Send(Terms.RELEASING));
    }
}
