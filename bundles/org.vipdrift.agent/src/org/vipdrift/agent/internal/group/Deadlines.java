package org.vipdrift.agent.internal.group;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;

/** Confined to the engine's thread. What happens when the order that should follow does not come. */
final class Deadlines {
    private static final Set<MoveState> TIMED = Set.of(MoveState.CLAIM_PREPARED, MoveState.TAKE_OVER_PREPARED,
            MoveState.RELEASE_PREPARED, MoveState.TAKE_BACK);

    /** An agent that was away for longer finds another world than the one its console knew. */
    private static final Duration LATEST_TAKEOVER = Duration.ofSeconds(60);

    private final Bookkeeper books;
    private final EngineTime time;
    private final GroupEvents events;
    private final Consumer<Group> takeBack;
    private final Consumer<Group> takeOver;
    private final Consumer<Group> heldAgain;

    /**
     * @param takeBack what to do about a release on trial that nobody settled
     * @param takeOver what to do about a prepared takeover that nobody ordered or cancelled
     * @param heldAgain what to do about a group that goes on being held after a move that did not come about
     */
    Deadlines(Bookkeeper books, EngineTime time, GroupEvents events, Consumer<Group> takeBack,
            Consumer<Group> takeOver, Consumer<Group> heldAgain) {
        this.books = books;
        this.time = time;
        this.events = events;
        this.takeBack = takeBack;
        this.takeOver = takeOver;
        this.heldAgain = heldAgain;
    }

    /** Sets the group's timer by its state; the one before is no more. */
    void watch(Group group) {
        MoveState move = group.state.move();
        group.deadline(TIMED.contains(move) && group.state.deadlineNanos() != 0
                ? time.after(Duration.ofNanos(Math.max(0, group.state.deadlineNanos() - time.nanos() + 1)),
                        () -> passed(group))
                : () -> {
                });
    }

    private void passed(Group group) {
        GroupState late = group.state;
        boolean takeBack = late.move() == MoveState.TAKE_BACK;
        boolean takeOver = late.move() == MoveState.TAKE_OVER_PREPARED && !late.holding() && !isOverdue(late);
        if ((takeBack || takeOver) && late.isElected()) {
            leaveToElection(group, late);
        } else if (takeBack) {
            this.takeBack.accept(group);
        } else if (takeOver) {
            this.takeOver.accept(group);
        } else {
            end(group, late);
        }
    }

    private void end(Group group, GroupState late) {
        String sentence = late.holding() ? late.sentence()
                : "Not held: " + late.who() + " prepared a claim under epoch " + late.epoch() + " that never came.";
        books.after(group, late.now(late.holding(), MoveState.SETTLED, late.deadlineNanos(), sentence));
        events.tell(group, "The order prepared under epoch " + late.epoch() + " by " + late.who()
                + " did not come in time; nothing was changed.");
        if (late.holding()) {
            heldAgain.accept(group);
        }
    }

    /** Two that ask the wire at the same time, each by itself, may hear the same silence; members of an election do not. */
    private void leaveToElection(Group group, GroupState late) {
        String sentence = "Not held: the move under epoch " + late.epoch() + " by " + late.who()
                + " was not ended in time; the automatic mode decides who holds.";
        books.after(group, late.now(false, MoveState.SETTLED, late.deadlineNanos(), sentence));
        events.tell(group, sentence);
    }

    private boolean isOverdue(GroupState late) {
        return time.nanos() - late.deadlineNanos() > LATEST_TAKEOVER.toNanos();
    }
}
