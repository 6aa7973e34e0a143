package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/** Confined to the engine's thread. What all orders of a move have in common: finding, accepting, ending. */
final class Moves {
    final Groups groups;
    private final Bookkeeper books;
    private final Deadlines deadlines;
    private final EngineTime time;
    private final String boot;

    Moves(Groups groups, Bookkeeper books, Deadlines deadlines, EngineTime time, String boot) {
        this.groups = groups;
        this.books = books;
        this.deadlines = deadlines;
        this.time = time;
        this.boot = boot;
    }

    Timeline begin() {
        return new Timeline(time);
    }

    long now() {
        return time.nanos();
    }

    static boolean isFrom(@Nullable Group group, Object caller) {
        return group != null && caller.equals(group.caller);
    }

    static boolean isAbout(@Nullable Group group, List<Vip> vips, String interfaceName) {
        return group != null && group.state.vips().equals(vips) && group.state.interfaceName().equals(interfaceName);
    }

    /** The group, ready to be accepted; one that is not known yet becomes known only by {@link #accept}. */
    Group findOrFresh(GroupId id, List<Vip> vips, String interfaceName) throws OrderRefused {
        return groups.findOrFresh(GroupState.fresh(id, vips, interfaceName, boot));
    }

    /** Stores the first state of a new epoch. Whatever ran for the group before is over. */
    void accept(Group group, GroupState next, Object caller, Timeline timeline) throws OrderRefused {
        long begin = time.nanos();
        books.first(group, next.in(boot));
        timeline.add("store", begin);
        groups.add(group);
        group.stop();
        group.caller = caller;
        deadlines.watch(group);
    }

    /** @throws OrderRefused if the group is held here, or armed, in another shape */
    static void checkSameWhileHeld(Group group, List<Vip> vips, String interfaceName) throws OrderRefused {
        GroupState held = group.state;
        Armed armed = held.armed();
        if (armed != null && armed.terms().isWitness()) {
            throw new OrderRefused(AgentError.INVALID, "This host is a witness of group " + group.id()
                    + " and never holds it; disarm it before it is to be a member.");
        }
        if (held.armed() != null && !isAbout(group, vips, interfaceName)) {
            throw new OrderRefused(AgentError.INVALID, "The automatic mode of group " + group.id() + " is in force here"
                    + " for " + held.text() + " on " + held.interfaceName() + "; disarm it before that is changed.");
        }
        if (held.holding() && !isAbout(group, vips, interfaceName)) {
            throw new OrderRefused(AgentError.INVALID, "This host holds group " + group.id() + " as " + held.text()
                    + " on " + held.interfaceName() + "; release it before it is claimed otherwise.");
        }
    }

    Done settle(SettleOrder order) throws OrderRefused {
        Timeline timeline = begin();
        Group group = groups.find(order.group());
        MoveRules.settle(group == null ? null : group.state, order.epoch());
        if (group == null || group.state.move() == MoveState.SETTLED) {
            return timeline.done("Settled already.");
        }
        if (group.isReclaiming()) {
            group.stop();
        }
        GroupState before = group.state;
        books.after(group, before.now(before.holding(), MoveState.SETTLED, 0, before.sentence()));
        deadlines.watch(group);
        return timeline.done(before.holding() ? "Settled: held." : "Settled: not held.");
    }

    static OrderRefused kernelRefused(Group group, String what, IOException e) {
        Throwable[] undo = e.getSuppressed();
        return new OrderRefused(AgentError.KERNEL, "Group " + group.id() + " was not " + what + ": " + e.getMessage()
                + (undo.length == 0 ? "." : ", and undoing it failed: " + undo[0].getMessage() + "."));
    }
}
