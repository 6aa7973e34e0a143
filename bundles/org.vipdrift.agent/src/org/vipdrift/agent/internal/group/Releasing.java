package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;

/** Confined to the engine's thread. Takes VIPs off by order, for good or on trial. */
final class Releasing {
    private static final Set<MoveState> CLAIMS = Set.of(MoveState.CLAIM_PREPARED, MoveState.TAKE_OVER_PREPARED,
            MoveState.CLAIMED);

    private final Moves moves;
    private final HostKernel kernel;
    private final Holding holding;
    private final Bookkeeper books;
    private final Deadlines deadlines;

    Releasing(Moves moves, HostKernel kernel, Holding holding, Bookkeeper books, Deadlines deadlines) {
        this.moves = moves;
        this.kernel = kernel;
        this.holding = holding;
        this.books = books;
        this.deadlines = deadlines;
    }

    Done release(ReleaseOrder order, Object caller) throws OrderRefused {
        OrderCheck.check(order);
        Timeline timeline = moves.begin();
        Group group = moves.groups.find(order.group());
        MoveRules.Answer answer = MoveRules.release(group == null ? null : group.state, order.epoch(),
                Moves.isFrom(group, caller), moves.now());
        if (group == null || answer == MoveRules.Answer.REPEAT) {
            return timeline.done("Not held.");
        }
        if (answer == MoveRules.Answer.FIRST) {
            moves.accept(group, group.state.ordered(order.epoch(), MoveState.RELEASING, 0, ""), caller, timeline);
            group.nic = null;
        }
        GroupState before = group.state;
        Wire.@Nullable Signal signal = group.signal;
        take(group, before, timeline);
        String complaint = signal == null ? "" : handOver(signal, timeline);
        books.after(group, after(before, order));
        deadlines.watch(group);
        return timeline.done(group.state.sentence() + complaint);
    }

    /** The console's claim follows in any case, so a target that can't be told this way only hears of it later. */
    private static String handOver(Wire.Signal signal, Timeline timeline) {
        try {
            timeline.aside("hand over", signal::send);
            return "";
        } catch (IOException e) {
            return " The target could not be told over the segment: " + e.getMessage() + ".";
        }
    }

    private void take(Group group, GroupState before, Timeline timeline) throws OrderRefused {
        Nic ready = group.nic;
        group.stop();
        try {
            Nic nic = ready == null ? kernel.nic(before.interfaceName()).orElse(null) : ready;
            if (nic != null) {
                holding.take(group, nic, before.vips(), timeline);
            }
        } catch (IOException e) {
            holding.keepAlive(group);
            deadlines.watch(group);
            throw Moves.kernelRefused(group, "released", e);
        }
    }

    /** The undoing of a claim ends its move here; any other release may be followed by a claim of the same move. */
    private GroupState after(GroupState before, ReleaseOrder order) {
        if (CLAIMS.contains(before.move())) {
            return before.now(false, MoveState.SETTLED, 0, "The claim of " + before.text() + " was undone.");
        }
        String sentence = "Released " + before.text() + " from " + before.interfaceName() + ".";
        if (order.takeBackMillis() == 0 || !before.holding()) {
            return before.now(false, MoveState.RELEASED, before.deadlineNanos(), sentence);
        }
        return before.now(false, MoveState.TAKE_BACK,
                moves.now() + Duration.ofMillis(order.takeBackMillis()).toNanos(), sentence);
    }
}
