package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.Maintenance;
import org.vipdrift.agent.internal.state.MoveState;

/** Confined to the engine's thread. Arms and disarms groups on this host by order. */
final class Arming {
    private final Stage stage;
    private final Moves moves;
    private final Elections elections;
    private final Holding holding;
    private final Bookkeeper books;
    private final GroupEvents events;
    private final Gates gates;
    private final Maintaining maintaining;
    private final String boot;

    Arming(Stage stage, Moves moves, Elections elections, Holding holding, Bookkeeper books, GroupEvents events,
            Gates gates, Maintaining maintaining, String boot) {
        this.stage = stage;
        this.moves = moves;
        this.elections = elections;
        this.holding = holding;
        this.books = books;
        this.events = events;
        this.gates = gates;
        this.maintaining = maintaining;
        this.boot = boot;
    }

    Done arm(ArmOrder order, Object caller) throws OrderRefused {
        ArmCheck.check(order);
        Timeline timeline = moves.begin();
        Group known = moves.groups.find(order.group());
        Armed armed = new Armed(order.terms(), order.who(), order.why(), order.atMillis(),
                known != null && known.state.isPinned());
        if (known != null && known.state.epoch().equals(order.epoch()) && armed.equals(known.state.armed())
                && Moves.isAbout(known, order.vips(), order.interfaceName())) {
            return timeline.done("Armed already.");
        }
        MoveRules.mode(known == null ? null : known.state, order.epoch(), moves.now());
        Group group = moves.findOrFresh(order.group(), order.vips(), order.interfaceName());
        checkPlace(group, order);
        gates.expectPossible(order.group(), order.terms());
        Gate.Rule before = Gates.rule(group.state);
        List<Maintenance> joining = order.terms().isWitness() ? List.of() : maintaining.joining(group);
        GroupState next = group.state.at(order.vips(), order.interfaceName()).armed(armed)
                .maintained(Stream.concat(group.state.maintenance().stream(), joining.stream()).toList())
                .ordered(order.epoch(), MoveState.SETTLED, 0, order.who()).in(boot);
        long begin = moves.now();
        storeOrDismiss(group, next);
        timeline.add("store", begin);
        moves.groups.add(group);
        group.caller = caller;
        events.elected(group, "armed", 0, "Armed by " + order.who()
                + (order.why().isEmpty() ? "." : ": " + order.why() + "."));
        maintaining.joined(group, joining);
        setLifetime(group);
        gates.change(group, before);
        elections.restart(group);
        return timeline.done("Armed: the automatic mode of group " + group.id() + " is in force on this host"
                + (joining.isEmpty() ? "." : "; it is in maintenance and takes nothing unasked until that ends."));
    }

    private void storeOrDismiss(Group group, GroupState next) throws OrderRefused {
        try {
            books.first(group, next);
        } catch (OrderRefused e) {
            gates.dismiss(group);
            throw e;
        }
    }

    private void checkPlace(Group group, ArmOrder order) throws OrderRefused {
        if (group.state.holding() || group.election == null) {
            Moves.checkSameWhileHeld(group, order.vips(), order.interfaceName());
        }
        if (order.terms().isWitness() && group.state.holding()) {
            throw new OrderRefused(AgentError.INVALID, "This host holds group " + group.id()
                    + "; as a witness it never would. Release it, or move it to a member, first.");
        }
        moves.groups.checkOverlap(order.group(), order.vips());
        for (Group other : moves.groups.all()) {
            ArmCheck.checkRouter(order, other.state);
        }
        try {
            ArmCheck.checkOwn(order,
                    GroupElection.ownAddress(stage, group.state.at(order.vips(), order.interfaceName()),
                            order.terms()));
        } catch (IOException e) {
            throw new OrderRefused(AgentError.BAD_INTERFACE, "Group " + order.group() + " cannot be armed here: "
                    + e.getMessage() + ".");
        }
    }

    Done disarm(DisarmOrder order) throws OrderRefused {
        ArmCheck.check(order);
        Timeline timeline = moves.begin();
        Group group = moves.groups.find(order.group());
        if (group == null) {
            throw new OrderRefused(AgentError.NOT_HELD, "The agent knows nothing of group " + order.group() + ".");
        }
        if (group.state.armed() == null && !group.state.epoch().isOlderThan(order.epoch())) {
            return timeline.done("Disarmed already.");
        }
        MoveRules.mode(group.state, order.epoch(), moves.now());
        long begin = moves.now();
        Gate.Rule before = Gates.rule(group.state);
        books.first(group, group.state.armed(null).ordered(order.epoch(), MoveState.SETTLED, 0, order.who()));
        timeline.add("store", begin);
        elections.stop(group);
        setLifetime(group);
        gates.change(group, before);
        events.elected(group, "disarmed", 0, "Disarmed by " + order.who()
                + (order.why().isEmpty() ? "." : ": " + order.why() + "."));
        return timeline.done("Disarmed: who holds group " + group.id() + " goes on holding.");
    }

    /** What is held gets the lifetime that goes with the mode. */
    private void setLifetime(Group group) {
        if (!group.state.holding()) {
            return;
        }
        try {
            Nic nic = stage.kernel().nic(group.state.interfaceName()).orElse(null);
            group.nic = nic;
            if (nic != null) {
                stage.kernel().renew(nic, group.state.vips(), group.state.validSeconds());
            }
            holding.keepAlive(group);
        } catch (IOException e) {
            events.tell(group, "The lifetime of the VIPs could not be set: " + e.getMessage() + ".");
        }
    }
}
