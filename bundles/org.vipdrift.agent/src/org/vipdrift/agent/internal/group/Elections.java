package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.internal.election.Duty;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.Maintenance;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/** Confined to the engine's thread. The automatic mode of this host's groups: its orders, and how it goes with those of moves. */
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
    private final Gates gates;
    private final Maintaining maintaining;
    private final String boot;

    Elections(Stage stage, Moves moves, Holding holding, Announcer announcer, Bookkeeper books, GroupEvents events,
            Gates gates, Maintaining maintaining, String boot) {
        this.gates = gates;
        this.maintaining = maintaining;
        this.stage = stage;
        this.moves = moves;
        this.holding = holding;
        this.announcer = announcer;
        this.books = books;
        this.events = events;
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
        restart(group);
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
        stop(group);
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
            for (Vip vip : nic == null ? List.<Vip>of() : group.state.vips()) {
                stage.kernel().renew(nic, vip, group.state.validSeconds());
            }
            holding.keepAlive(group);
        } catch (IOException e) {
            events.tell(group, "The lifetime of the VIPs could not be set: " + e.getMessage() + ".");
        }
    }

    /** Takes part, with what is held and in place; whatever was before is over. */
    void restart(Group group) {
        stop(group);
        Armed armed = group.state.armed();
        if (armed == null) {
            return;
        }
        Duty duty = new ElectedDuty(group, moves, stage.kernel(), holding, announcer, books, events, boot);
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
