package org.vipdrift.agent.internal.group;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.Epoch;

/**
 * Which order of a move is carried out, by the epoch and by how far the move has come here. Pure functions.
 *
 * <pre>
 * same epoch        prepare    claim                release              settle
 * CLAIM_PREPARED    repeat*    do until deadline    do (cancels)         SETTLED
 * TAKE_OVER_PREP.   repeat*    do until deadline    do (cancels)         SETTLED (cancels)
 * CLAIMED           stale      do (again)           do (undoes)          SETTLED
 * RELEASE_PREPARED  repeat*    repeat if holding    do until deadline    SETTLED
 * RELEASED          stale      do (claims back)     repeat               SETTLED
 * TAKE_BACK         stale      do (claims back)     repeat               SETTLED
 * RELEASING         stale      invalid              do (finishes)        SETTLED
 * SETTLED, held     stale      repeat               too late or over     repeat
 * SETTLED, not held stale      too late or over     repeat               repeat
 * ELECTING          stale      stale                stale                SETTLED
 *
 * older epoch: always stale.   newer epoch: accepted, unless another caller's move is open and in time (busy).
 * TAKE_OVER_PREPARED and not held: after the deadline, while the wire is asked, it stays; silent -> CLAIMED, else SETTLED.
 *
 * * from the same caller and about the same, else stale
 * </pre>
 */
final class MoveRules {

    /** What becomes of an order that is not refused. */
    enum Answer {
        /** Store the epoch first, then do it. */
        FIRST,
        /** Do it; the epoch is stored. */
        DO,
        /** It has been done already, or there is nothing to do. */
        REPEAT
    }

    private MoveRules() {
    }

    /**
     * @param state null for a group that is not known
     * @param sameCaller whether the newest order came from the same console session
     * @param same whether the order is about what was prepared
     */
    static Answer prepare(@Nullable GroupState state, Epoch epoch, Role role, boolean sameCaller, boolean same,
            long now) throws OrderRefused {
        if (state == null || state.epoch().isOlderThan(epoch)) {
            checkFree(state, sameCaller, now);
            return Answer.FIRST;
        }
        if (state.epoch().equals(epoch) && state.move() == prepared(role) && sameCaller && same) {
            return Answer.REPEAT;
        }
        throw stale(state, epoch);
    }

    static MoveState prepared(Role role) {
        return switch (role) {
            case CLAIM -> MoveState.CLAIM_PREPARED;
            case TAKE_OVER -> MoveState.TAKE_OVER_PREPARED;
            case RELEASE -> MoveState.RELEASE_PREPARED;
        };
    }

    static Answer claim(@Nullable GroupState state, Epoch epoch, boolean sameCaller, boolean same, long now)
            throws OrderRefused {
        if (state == null || state.epoch().isOlderThan(epoch)) {
            checkFree(state, sameCaller, now);
            return Answer.FIRST;
        }
        checkCurrent(state, epoch);
        if (!same) {
            throw new OrderRefused(AgentError.INVALID, "The claim of group " + state.group() + " names other VIPs or"
                    + " another interface than its epoch " + epoch + " was prepared with: "
                    + state.text() + " on " + state.interfaceName() + ".");
        }
        return switch (state.move()) {
            case CLAIM_PREPARED, TAKE_OVER_PREPARED -> inTime(state, now);
            case CLAIMED, RELEASED, TAKE_BACK -> Answer.DO;
            case RELEASE_PREPARED, RELEASING -> {
                if (!state.holding() || state.move() == MoveState.RELEASING) {
                    throw new OrderRefused(AgentError.INVALID, "Group " + state.group() + " was prepared to be released"
                            + " here under epoch " + epoch + ", not to be claimed.");
                }
                yield Answer.REPEAT;
            }
            case SETTLED -> state.holding() ? Answer.REPEAT : over(state, now);
            case ELECTING -> throw stale(state, epoch);
        };
    }

    static Answer release(@Nullable GroupState state, Epoch epoch, boolean sameCaller, long now) throws OrderRefused {
        if (state == null) {
            throw new OrderRefused(AgentError.NOT_HELD, "The agent knows nothing of this group.");
        }
        if (state.epoch().isOlderThan(epoch)) {
            checkFree(state, sameCaller, now);
            return Answer.FIRST;
        }
        checkCurrent(state, epoch);
        return switch (state.move()) {
            case CLAIM_PREPARED, TAKE_OVER_PREPARED, CLAIMED, RELEASING -> Answer.DO;
            case RELEASE_PREPARED -> inTime(state, now);
            case RELEASED, TAKE_BACK -> Answer.REPEAT;
            case SETTLED -> state.holding() ? over(state, now) : Answer.REPEAT;
            case ELECTING -> throw stale(state, epoch);
        };
    }

    /** An order that changes how the group is kept, not where; it needs a newer epoch, and no move of anybody open. */
    static void mode(@Nullable GroupState state, Epoch epoch, long now) throws OrderRefused {
        if (state == null) {
            return;
        }
        if (!state.epoch().isOlderThan(epoch)) {
            throw stale(state, epoch);
        }
        checkFree(state, false, now);
    }

    static void settle(@Nullable GroupState state, Epoch epoch) throws OrderRefused {
        if (state == null) {
            throw new OrderRefused(AgentError.NOT_HELD, "The agent knows nothing of this group.");
        }
        if (!state.epoch().equals(epoch)) {
            throw stale(state, epoch);
        }
    }

    /** Whether the holder's word is enough to claim, as the console's claim would be. */
    static boolean mayClaim(GroupState state, long now) {
        boolean prepared = state.move() == MoveState.CLAIM_PREPARED || state.move() == MoveState.TAKE_OVER_PREPARED;
        return prepared && !isLate(state, now);
    }

    /** Whether a move is open that its console may still go on with. */
    static boolean isOpen(GroupState state, long now) {
        return state.move() != MoveState.SETTLED && state.deadlineNanos() - now > 0;
    }

    private static void checkFree(@Nullable GroupState state, boolean sameCaller, long now) throws OrderRefused {
        if (state != null && !sameCaller && isOpen(state, now)) {
            throw new OrderRefused(AgentError.BUSY, "Group " + state.group() + " is being moved by " + state.who()
                    + " (epoch " + state.epoch() + "); if nothing more comes of it, the way is free in "
                    + Math.ceilDiv(state.deadlineNanos() - now, 1_000_000) + " ms.");
        }
    }

    private static void checkCurrent(GroupState state, Epoch epoch) throws OrderRefused {
        if (epoch.isOlderThan(state.epoch())) {
            throw stale(state, epoch);
        }
    }

    private static Answer inTime(GroupState state, long now) throws OrderRefused {
        if (isLate(state, now)) {
            throw late(state);
        }
        return Answer.DO;
    }

    private static Answer over(GroupState state, long now) throws OrderRefused {
        if (isLate(state, now)) {
            throw late(state);
        }
        throw new OrderRefused(AgentError.STALE_EPOCH, "The move of group " + state.group() + " under epoch "
                + state.epoch() + " is over; take a new epoch.");
    }

    private static boolean isLate(GroupState state, long now) {
        return state.deadlineNanos() != 0 && state.deadlineNanos() - now < 0;
    }

    private static OrderRefused late(GroupState state) {
        return new OrderRefused(AgentError.DEADLINE_PASSED, "The order for group " + state.group() + " under epoch "
                + state.epoch() + " came after its deadline; nothing was changed.");
    }

    private static OrderRefused stale(GroupState state, Epoch epoch) {
        return new OrderRefused(AgentError.STALE_EPOCH, "Epoch " + epoch + " of group " + state.group()
                + " is refused: this host has accepted epoch " + state.epoch()
                + (state.who().isEmpty() ? "" : " from " + state.who()) + ". Read the facts again and order anew.");
    }
}
