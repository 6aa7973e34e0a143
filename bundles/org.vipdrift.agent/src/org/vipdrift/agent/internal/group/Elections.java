package org.vipdrift.agent.internal.group;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.election.Duty;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;

/** Confined to the engine's thread. The elections of this host's armed groups, and how they go with orders of moves. */
final class Elections {
    private static final Set<MoveState> OPEN = Set.of(MoveState.CLAIM_PREPARED, MoveState.TAKE_OVER_PREPARED,
            MoveState.RELEASE_PREPARED, MoveState.TAKE_BACK, MoveState.RELEASED);
    private static final Duration AFTERWARDS = Duration.ofMillis(1);

    private final Stage stage;
    private final Moves moves;
    private final Holding holding;
    private final Announcer announcer;
    private final Bookkeeper books;
    private final GroupEvents events;
    private final String boot;
    private final Consumer<Group> takeBack;

    Elections(Stage stage, Moves moves, Holding holding, Announcer announcer, Bookkeeper books, GroupEvents events,
            String boot, Consumer<Group> takeBack) {
        this.takeBack = takeBack;
        this.stage = stage;
        this.moves = moves;
        this.holding = holding;
        this.announcer = announcer;
        this.books = books;
        this.events = events;
        this.boot = boot;
    }

    /** Takes part, with what is held and in place; whatever was before is over. */
    void restart(Group group) {
        stop(group);
        Armed armed = group.state.armed();
        if (armed == null) {
            return;
        }
        Duty duty = new ElectedDuty(group, moves, stage.kernel(), holding, announcer, books, events, boot,
                takeBack);
        boolean held = group.state.holding() && duty.inPlace();
        if (group.state.holding() && !held && !isOpen(group, moves.now())) {
            duty.release("Its VIPs were not in place.");
        }
        GroupElection election = new GroupElection(stage, group.state, armed.in(boot), duty);
        group.election = election;
        election.start(held);
        look(group);
    }

    void stop(Group group) {
        GroupElection election = group.election;
        group.election = null;
        if (election != null) {
            election.stop();
        }
    }

    /** A group's state is another one: orders of a move have the word while it is open, and what they did counts after it. */
    void look(Group group) {
        GroupElection election = group.election;
        if (election == null) {
            return;
        }
        long now = moves.now();
        if (isOpen(group, now)) {
            election.suspend(group.state.holding());
            lookAfter(group, Math.max(0, group.state.deadlineNanos() - now));
        } else if (!group.state.maintenance().isEmpty()) {
            election.rest(group.state.holding());
        } else {
            election.resume(group.state.holding(), group.state.move() == MoveState.CLAIMED);
        }
    }

    /** Not every move that ends without a word changes the state. */
    private void lookAfter(Group group, long nanos) {
        GroupState then = group.state;
        stage.time().after(Duration.ofNanos(nanos).plus(AFTERWARDS), () -> {
            if (group.state == then) {
                look(group);
            }
        });
    }

    /** Whether orders of a move, or what follows from their absence, have the word. */
    static boolean isOpen(Group group, long now) {
        return group.isReclaiming()
                || OPEN.contains(group.state.move()) && group.state.deadlineNanos() - now > 0;
    }

    void link(Group group, boolean up) {
        GroupElection election = group.election;
        if (election != null) {
            election.link(up);
        }
    }

    /** Another station speaks for a VIP. */
    void contradicted(GroupId id, InetAddress vip, MacAddress mac) {
        for (Group group : moves.groups.all()) {
            @Nullable GroupElection election = group.election;
            if (election != null && group.id().equals(id)) {
                election.contradicted(vip, mac);
            }
        }
    }
}
