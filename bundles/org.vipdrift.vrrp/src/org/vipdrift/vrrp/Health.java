package org.vipdrift.vrrp;

/** A member's checks and its link. */
final class Health {

    private Health() {
    }

    static void fitness(Turn turn, int priority, String why) {
        boolean changed = priority != turn.effectivePriority;
        turn.effectivePriority = priority;
        if (changed && turn.state != ElectionState.IDLE) {
            weigh(turn, why, true);
        }
    }

    static void link(Turn turn, boolean up) {
        turn.link = up;
        if (turn.state != ElectionState.IDLE) {
            weigh(turn, up ? "The link is back." : "The link is gone.", up);
        } else if (!up) {
            turn.release("The link is gone.");
            IdleState.lost(turn);
        }
    }

    private static void weigh(Turn turn, String why, boolean audible) {
        if (turn.fit()) {
            recover(turn, why);
        } else if (turn.state == ElectionState.MASTER && turn.link && turn.heldDown()) {
            turn.why = Sentences.holdsOn(why);
        } else if (turn.state != ElectionState.FAULT) {
            fail(turn, why, audible);
        }
    }

    private static void recover(Turn turn, String why) {
        if (turn.state == ElectionState.FAULT) {
            BackupState.enter(turn, why);
        }
    }

    /** A lost link carries no advert. */
    static void fail(Turn turn, String why, boolean audible) {
        if (turn.holding && audible) {
            MasterState.resign(turn, why);
        }
        turn.release(why);
        FaultState.enter(turn, why);
    }

    /** The VIPs are gone and cannot be kept: who is still believed to be master says that it is not. */
    static void lost(Turn turn, String why) {
        boolean believed = turn.now - turn.lastAdvertAt <= 3 * turn.terms.advertNanos();
        turn.holding = false;
        turn.pinned = false;
        if (turn.state == ElectionState.IDLE) {
            IdleState.lost(turn);
        } else if (turn.state == ElectionState.MASTER) {
            if (believed) {
                turn.add(new Action.Send(Terms.RELEASING));
            }
            BackupState.enter(turn, why);
        }
    }

    /** What was put on in part comes off; others go first for a while. */
    static void claimFailed(Turn turn, String why) {
        MasterState.resign(turn, why);
        BackupState.enter(turn, why);
        long askAt = turn.now + Math.max(Timing.SECOND, 3 * turn.masterAdvertNanos) + Timing.turn(turn);
        Takeover.plan(turn, askAt, Timing.window(turn.terms, turn.effectivePriority, turn.masterAdvertNanos));
        turn.add(new Action.Tell(why));
    }
}
