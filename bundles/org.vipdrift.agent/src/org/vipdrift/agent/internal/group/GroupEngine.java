package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.HookOrder;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.internal.group.Reclaimer.Occasion;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.hook.HookPrograms;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.Grant;

/**
 * Confined to the engine's thread, but for {@link #grants} and {@link #owner}. The agent's groups: every order, deadline
 * and piece of kernel news comes here, one after the other.
 */
public final class GroupEngine {
    private final Groups groups;
    private final Wire wire;
    private final StateStore store;
    private final GroupEvents events;
    private final Hooking hooking;
    private final Bookkeeper books;
    private final Announcer announcer;
    private final Interfaces interfaces;
    private final Moves moves;
    private final Preparing preparing;
    private final Claiming claiming;
    private final Releasing releasing;
    private final Restart restart;
    private final Defence defence;
    private final Pulse pulse;
    private final EngineTime time;
    private final Elections elections;
    private final Arming arming;
    private final Gates gates;
    private final Holding holding;
    private final Maintaining maintaining;
    private final Acknowledging acknowledging;

    /**
     * @param boot names this run of the host; another one means that addresses and deadlines of before are void
     * @param listener hears of what the agent does on its own account, on the engine's thread
     */
    public GroupEngine(HostKernel kernel, Wire wire, StateStore store, EngineTime time, String boot,
            Consumer<AgentEvent> listener) {
        this(new Stage(kernel, wire, NoAdverts.JOIN, time, _ -> {
            throw new IllegalStateException("no group is armed by a one-shot");
        }, HookPrograms.NONE), store, boot, listener,
                (_, _, _, _, _) -> {});
    }

    /** @param chronicle is told what is to be known later */
    public GroupEngine(Stage stage, StateStore store, String boot, Consumer<AgentEvent> listener,
            Chronicle chronicle) {
        HostKernel kernel = stage.kernel();
        Wire wire = stage.wire();
        EngineTime time = stage.time();
        this.wire = wire;
        this.store = store;
        this.time = time;
        groups = new Groups(wire);
        events = new GroupEvents(time, listener, chronicle);
        hooking = new Hooking(groups, stage, events);
        books = new Bookkeeper(store, time, events, this::changed, hooking::flipped);
        announcer = new Announcer(wire, time, events);
        interfaces = new Interfaces(kernel);
        gates = new Gates(kernel.gate(), groups, time, events, GroupEngine::away);
        holding = new Holding(kernel, announcer, time, events, gates, GroupEngine::expired);
        Reclaimer reclaimer = new Reclaimer(kernel, wire, time, holding, announcer, new Reclaimed(holding));
        pulse = new Pulse(time);
        defence = new Defence(kernel, holding, announcer, reclaimer, time, pulse, events);
        Deadlines deadlines = new Deadlines(books, time, events,
                group -> reclaimer.start(group, group.state.vips(),
                        Occasion.back("because the move was never settled")),
                group -> reclaimer.start(group, group.state.vips(),
                        Occasion.over("when no more came from " + group.state.who())),
                group -> defence.check(group, () -> {}));
        moves = new Moves(groups, books, deadlines, time, boot);
        claiming = new Claiming(moves, interfaces, holding, announcer, books, events,
                new LateClaims(wire, time));
        preparing = new Preparing(moves, interfaces, kernel, holding, announcer,
                new Handovers(wire, time, events, this::handedOver));
        releasing = new Releasing(moves, kernel, holding, books, deadlines);
        maintaining = new Maintaining(moves, books, time, events);
        elections = new Elections(stage, moves, holding, announcer, books, events, boot,
                group -> reclaimer.start(group, group.state.vips(), Occasion.back("after the agent was away")));
        arming = new Arming(stage, moves, elections, holding, books, events, gates, maintaining, boot);
        acknowledging = new Acknowledging(moves, events);
        restart = new Restart(kernel, holding, books, deadlines, reclaimer, events, time, boot);
    }

    private void changed(Group group) {
        elections.look(group);
        if (group.election != null) {
            groups.publish();
        }
    }

    private static void expired(Group group) {
        away(group, "The hold time was over before the agent could renew it; the VIPs are not put back unasked.");
    }

    private static void away(Group group, String why) {
        GroupElection election = group.election;
        if (election != null) {
            election.away(why);
        }
    }

    /** What becomes of a group when the wire has been asked. */
    private final class Reclaimed implements Reclaimer.Outcome {
        private final Holding holding;

        Reclaimed(Holding holding) {
            this.holding = holding;
        }

        @Override
        public void took(Group group, String sentence) {
            group.reclaiming(false);
            MoveState move = group.state.move() == MoveState.TAKE_OVER_PREPARED ? MoveState.CLAIMED : MoveState.SETTLED;
            books.after(group, group.state.now(true, move, 0, sentence));
            announcer.repeat(group);
            holding.keepAlive(group);
            tell(group, sentence);
        }

        @Override
        public void gaveUp(Group group, String sentence) {
            group.stop();
            books.after(group, group.state.now(false, MoveState.SETTLED, 0, sentence));
            tell(group, sentence);
        }

        private void tell(Group group, String sentence) {
            events.tell(group, sentence);
            groups.publish();
        }
    }

    /** First call of a one-shot: takes up what was remembered and does nothing about it. */
    public void remember(StateStore.Loaded loaded) {
        groups.addDamaged(loaded.damaged());
        loaded.states().stream().map(Group::new).forEach(groups::add);
    }

    /** First call of an agent: takes up what was remembered and brings it together with what the kernel has. */
    public void adopt(StateStore.Loaded loaded) {
        remember(loaded);
        for (Group group : groups.all()) {
            try {
                restart.adopt(group);
                maintaining.restart(group);
                elections.restart(group);
            } catch (IOException e) {
                events.tell(group, "The group could not be adopted: " + e.getMessage() + ".");
            }
        }
        gates.adopt();
        pulse.beat();
        groups.publish();
    }

    /** Asks the hooks of a planned move before its prepare; it ends later, exceptionally by a veto. */
    public CompletableFuture<Done> askHooks(HookOrder order) throws OrderRefused {
        return hooking.ask(order);
    }

    public Done prepare(PrepareOrder order, Object caller) throws OrderRefused {
        Done done = preparing.prepare(order, caller);
        groups.publish();
        return done;
    }

    private void handedOver(Group group) {
        claiming.handedOver(group);
        time.execute(groups::publish);
    }

    /**
     * Done at once, unless the wire is asked first; exceptionally with an {@link OrderRefused} then.
     *
     * @param caller the console session; only its own open move may be gone on with under a newer epoch
     */
    public CompletableFuture<Done> claim(ClaimOrder order, Object caller) throws OrderRefused {
        CompletableFuture<Done> claimed = claiming.claim(order, caller);
        claimed.whenComplete((_, _) -> time.execute(groups::publish));
        return claimed;
    }

    public Done release(ReleaseOrder order, Object caller) throws OrderRefused {
        Done done = releasing.release(order, caller);
        time.execute(groups::publish);
        return done;
    }

    public Done settle(SettleOrder order) throws OrderRefused {
        Done done = moves.settle(order);
        groups.publish();
        return done;
    }

    /** This host takes part in a group's automatic mode from now on. */
    public Done arm(ArmOrder order, Object caller) throws OrderRefused {
        Done done = arming.arm(order, caller);
        groups.publish();
        return done;
    }

    /** It takes part no more; what it holds it goes on holding. */
    public Done disarm(DisarmOrder order) throws OrderRefused {
        Done done = arming.disarm(order);
        groups.publish();
        return done;
    }

    /** This host is out of a group's automatic moves from now on, or no longer. */
    public Done maintain(MaintenanceOrder order) throws OrderRefused {
        Done done = maintaining.order(order);
        groups.publish();
        return done;
    }

    /** A group that moved too often is free again. */
    public Done acknowledge(AckOrder order) throws OrderRefused {
        Done done = acknowledging.acknowledge(order);
        groups.publish();
        return done;
    }

    public Done announce(AnnounceOrder order) throws OrderRefused {
        OrderCheck.check(order);
        Group group = groups.find(order.group());
        Nic nic = group == null ? null : group.nic;
        if (group == null || nic == null || !group.state.holding()) {
            throw new OrderRefused(AgentError.NOT_HELD, "This host does not hold group " + order.group() + ".");
        }
        Timeline timeline = moves.begin();
        try {
            timeline.part("announce", () -> {
                if (!order.stations().isEmpty()) {
                    wire.tell(nic, group.state.vips(), order.stations());
                    return;
                }
                if (group.announcement == null) {
                    announcer.prepare(group, nic);
                }
                announcer.now(group);
            });
        } catch (IOException e) {
            throw Interfaces.refusal(e);
        }
        return timeline.done("Announced " + group.state.text() + " to "
                + (order.stations().isEmpty() ? "everybody." : order.stations().size() + " stations."));
    }

    public Done forget(GroupOrder order) throws OrderRefused {
        Timeline timeline = moves.begin();
        Group group = groups.isDamaged(order.group()) ? null : groups.find(order.group());
        if (group != null && (group.state.holding() || MoveRules.isOpen(group.state, time.nanos()))) {
            throw new OrderRefused(AgentError.INVALID, "This host "
                    + (group.state.holding() ? "holds" : "is taking part in a move of") + " group " + order.group()
                    + "; it can be forgotten once it is released.");
        }
        if (group != null && group.state.armed() != null) {
            throw new OrderRefused(AgentError.INVALID, "The automatic mode of group " + order.group()
                    + " is in force on this host; disarm it before it is forgotten.");
        }
        books.forget(order.group());
        if (group != null) {
            group.stop();
            group.maintenance().stop();
            group.unsaved = false;
        }
        groups.remove(order.group());
        groups.publish();
        return timeline.done("Forgotten.");
    }

    /** Asks the wire; the answer comes on another thread. */
    public CompletableFuture<Wire.Heard> probe(ProbeOrder order) throws OrderRefused {
        OrderCheck.check(order);
        Nic nic = interfaces.existing(order.interfaceName());
        if (!nic.ethernet()) {
            throw new OrderRefused(AgentError.BAD_INTERFACE, "Interface " + nic.name() + " is not Ethernet.");
        }
        return wire.ask(nic, new Wire.Question(order.addresses(), order.attempts(),
                Duration.ofMillis(order.waitMillis()), order.stopEarly()));
    }

    /** The kernel told that an address is gone. */
    public void addressGone(InetAddress address) {
        groups.all().forEach(group -> defence.addressGone(group, address));
        groups.publish();
    }

    /** The kernel told that an interface has its link, again or for the first time. */
    public void linkUp(String interfaceName) {
        groups.all().stream().filter(group -> group.state.interfaceName().equals(interfaceName))
                .forEach(group -> {
                    if (group.election == null) {
                        defence.linkUp(group);
                    }
                    elections.link(group, true);
                });
    }

    /** The kernel told that an interface has lost its link, or is gone. */
    public void linkDown(String interfaceName) {
        groups.all().stream().filter(group -> group.state.interfaceName().equals(interfaceName))
                .forEach(group -> elections.link(group, false));
    }

    /** The kernel told that routes are others now. */
    public void routesChanged() {
        for (Group group : groups.all()) {
            GroupElection election = group.election;
            if (election != null) {
                election.routesChanged();
            }
        }
    }

    /** Another station on the segment speaks for a VIP. */
    public void contradicted(GroupId group, InetAddress vip, MacAddress mac) {
        elections.contradicted(group, vip, mac);
    }

    /** News of the kernel was lost: looks for itself. */
    public void lookAgain() {
        groups.all().forEach(group -> defence.check(group, () -> {}));
    }

    /** Last call: puts on disk what is not there yet. The VIPs stay where they are. */
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * As {@link #close()}, where another agent was announced: the VIPs stay for so long if it does not come.
     *
     * @param announced longer than a start of an agent takes, and another one if that does not report
     */
    public void close(Duration announced) {
        groups.all().forEach(group -> holding.leaveAlive(group, announced));
        gates.leaveOpen(announced);
        groups.all().forEach(maintaining::write);
        groups.all().forEach(books::save);
    }

    /** Thread-safe. What the agent has been told of its groups. */
    public List<Grant> grants() {
        return groups.grants();
    }

    /** Thread-safe. Whether a group is held here. */
    public boolean isHeld(GroupId group) {
        return groups.isHeld(group);
    }

    /** Thread-safe. The group an address belongs to, null if none. */
    public @Nullable GroupId owner(InetAddress address) {
        return groups.owner(address);
    }
}
