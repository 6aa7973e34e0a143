package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.GroupState;

/**
 * Confined to the engine's thread. Gets all done that an order will need, so that the order itself is kernel work only:
 * the epoch on disk, sockets open, frames built, code run once.
 */
final class Preparing {
    private final Moves moves;
    private final Interfaces interfaces;
    private final HostKernel kernel;
    private final Holding holding;
    private final Announcer announcer;
    private final Handovers handovers;

    Preparing(Moves moves, Interfaces interfaces, HostKernel kernel, Holding holding, Announcer announcer,
            Handovers handovers) {
        this.moves = moves;
        this.interfaces = interfaces;
        this.kernel = kernel;
        this.holding = holding;
        this.announcer = announcer;
        this.handovers = handovers;
    }

    Done prepare(PrepareOrder order, Object caller) throws OrderRefused {
        OrderCheck.check(order);
        Timeline timeline = moves.begin();
        Group known = moves.groups.find(order.group());
        MoveRules.Answer answer = MoveRules.prepare(known == null ? null : known.state, order.epoch(), order.role(),
                Moves.isFrom(known, caller), Moves.isAbout(known, order.vips(), order.interfaceName()), moves.now());
        if (answer == MoveRules.Answer.REPEAT) {
            return timeline.done("Prepared already.");
        }
        Group group = moves.findOrFresh(order.group(), order.vips(), order.interfaceName());
        if (order.role() == Role.RELEASE) {
            toRelease(group, order, caller, timeline);
        } else {
            toClaim(group, order, caller, timeline);
        }
        return timeline.done("Prepared to " + what(order.role()) + " " + group.state.text() + " on "
                + group.state.interfaceName() + " under epoch " + order.epoch() + ".");
    }

    private static String what(Role role) {
        return switch (role) {
            case CLAIM -> "claim";
            case TAKE_OVER -> "claim or take over";
            case RELEASE -> "release";
        };
    }

    private void toClaim(Group group, PrepareOrder order, Object caller, Timeline timeline) throws OrderRefused {
        Moves.checkSameWhileHeld(group, order.vips(), order.interfaceName());
        moves.groups.checkOverlap(order.group(), order.vips());
        GroupState at = group.state.at(order.vips(), order.interfaceName());
        Nic nic = interfaces.usable(order.interfaceName());
        Group trial = new Group(at);
        try {
            timeline.part("get ready", () -> {
                announcer.prepare(trial, nic);
                kernel.rehearse(order.vips());
                holding.there(nic, order.vips());
            });
        } catch (IOException e) {
            throw Interfaces.refusal(e);
        }
        accept(group, order, at, caller, timeline);
        group.nic = nic;
        group.announcement = trial.announcement;
        handovers.awaitFor(group, nic, order.handover());
    }

    private void toRelease(Group group, PrepareOrder order, Object caller, Timeline timeline) throws OrderRefused {
        GroupState at = group.state.holding() ? group.state : group.state.at(order.vips(), order.interfaceName());
        Nic nic = interfaces.existing(at.interfaceName());
        try {
            timeline.part("get ready", () -> kernel.rehearse(at.vips()));
            checkSilenced(group, holding.strangers(nic, at.vips()));
        } catch (IOException e) {
            throw Interfaces.refusal(e);
        }
        accept(group, order, at, caller, timeline);
        group.nic = nic;
        handovers.readyFor(group, nic, order.handover());
    }

    private static void checkSilenced(Group group, List<String> strangers) throws OrderRefused {
        if (!strangers.isEmpty()) {
            throw new OrderRefused(AgentError.INVALID, "Releasing group " + group.id()
                    + " would not silence this host: it also has " + String.join(", ", strangers)
                    + ", which the agent did not put there. Remove that from the host's configuration first.");
        }
    }

    private void accept(Group group, PrepareOrder order, GroupState at, Object caller, Timeline timeline)
            throws OrderRefused {
        group.orderedAt = moves.now();
        long deadline = group.orderedAt + Duration.ofMillis(order.deadlineMillis()).toNanos();
        moves.accept(group, at.ordered(order.epoch(), MoveRules.prepared(order.role()), deadline, order.who()), caller,
                timeline);
    }
}
