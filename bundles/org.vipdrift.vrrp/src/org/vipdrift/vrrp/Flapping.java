package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Flaps.NEVER;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Counts a group's moves and holds it down when they are too many (invariant I4). Each member counts what it sees: its own
 * claims, and another master than before. An order's move is no move here.
 */
final class Flapping {
    /** While the group is held down, a holder that is gone is replaced, but no sooner than this after the last move. */
    static final long PAUSE = 10 * Timing.SECOND;
    private static final long LONGEST = 3_600 * Timing.SECOND;
    private static final int MOST_DOUBLINGS = 12;

    private Flapping() {
    }

    /** An advert of the master this member obeys; one advert alone may be a candidate's that never claims. */
    static void heard(Turn turn, Advert advert) {
        InetAddress source = advert.source();
        if (advert.priority() == Terms.RELEASING) {
            turn.flaps = source.equals(turn.flaps.holder()) ? turn.flaps.left() : turn.flaps;
        } else if (turn.flaps.holder() == null || Ranks.isPinned(turn.terms, advert)) {
            known(turn, source);
        } else if (!source.equals(turn.flaps.holder()) || turn.flaps.vacated()) {
            other(turn, source);
        } else if (turn.flaps.candidate() != null) {
            known(turn, source);
        }
    }

    private static void other(Turn turn, InetAddress source) {
        if (source.equals(turn.flaps.candidate())) {
            moved(turn, source);
        } else {
            turn.flaps = turn.flaps.courtedBy(source);
        }
    }

    /** Holds by an order, or is the first one known of: no move. */
    static void known(Turn turn, @Nullable InetAddress holder) {
        if (turn.flaps.candidate() != null || turn.flaps.vacated()
                || !Objects.equals(holder, turn.flaps.holder())) {
            turn.flaps = turn.flaps.heldBy(holder);
        }
    }

    /** The first claim after nobody was known to hold is no move. */
    static void claimed(Turn turn) {
        if (turn.flaps.holder() == null) {
            known(turn, turn.terms.address());
        } else {
            moved(turn, turn.terms.address());
        }
    }

    private static void moved(Turn turn, InetAddress to) {
        MoveLimit limit = turn.terms.limit();
        turn.flaps = turn.flaps.heldBy(to);
        if (limit != null) {
            count(turn, limit);
        }
    }

    private static void count(Turn turn, MoveLimit limit) {
        int before = isCalm(turn, limit) ? 0 : turn.flaps.times();
        List<Long> moves = new ArrayList<>(turn.flaps.moves());
        moves.removeIf(time -> turn.now - time > limit.windowNanos());
        moves.add(turn.now);
        turn.flaps = turn.flaps.moved(moves.subList(Math.max(0, moves.size() - limit.moves()), moves.size()), before);
        if (turn.heldDown()) {
            holdDown(turn, limit, before);
        } else if (turn.flaps.moves().size() >= limit.moves()) {
            holdDown(turn, limit, before + 1);
        }
    }

    /** Whether nothing happened for a whole window since the group was held down last. */
    private static boolean isCalm(Turn turn, MoveLimit limit) {
        long until = turn.flaps.heldDownUntil();
        List<Long> moves = turn.flaps.moves();
        return until == NEVER || turn.now - until >= limit.windowNanos()
                && (moves.isEmpty() || turn.now - moves.getLast() >= limit.windowNanos());
    }

    /** A move while it is held down begins its time anew: so members that counted differently come to agree. */
    private static void holdDown(Turn turn, MoveLimit limit, int times) {
        long nanos = Math.min(LONGEST, limit.holdDownNanos() << Math.min(times - 1, MOST_DOUBLINGS));
        turn.flaps = turn.flaps.down(turn.now + nanos, times);
        turn.worry(Concern.HELD_DOWN, Sentences.heldDown(turn, limit, nanos));
    }

    /** When a backup may ask for the VIPs that would do so at a time: not at once, while the group is held down. */
    static long notBefore(Turn turn, long askAt) {
        if (!turn.heldDown() || turn.flaps.moves().isEmpty()) {
            return askAt;
        }
        long pause = Math.min(turn.flaps.moves().getLast() + PAUSE, turn.flaps.heldDownUntil());
        return Math.max(askAt, pause + Timing.turn(turn));
    }

    /** Ends a hold-down whose time is over. */
    static void expire(Turn turn) {
        if (turn.concerns().contains(Concern.HELD_DOWN) && !turn.heldDown()) {
            turn.calm(Concern.HELD_DOWN);
            free(turn, "The group is held down no more, and this host cannot hold.");
        }
    }

    /** Somebody has looked after it: what was counted is forgotten. */
    static void acknowledged(Turn turn) {
        boolean was = turn.heldDown();
        turn.flaps = turn.flaps.forgiven();
        turn.calm(Concern.HELD_DOWN);
        if (was) {
            free(turn, "Somebody acknowledged the group's moves, and this host cannot hold.");
            Takeover.free(turn);
        }
    }

    /** A holder whose checks fail has only held because the group was held down. */
    private static void free(Turn turn, String why) {
        if (turn.state == ElectionState.MASTER && !turn.fit() && !turn.pinned) {
            Health.fail(turn, why, turn.link);
        }
    }
}
