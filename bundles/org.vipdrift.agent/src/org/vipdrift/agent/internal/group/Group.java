package org.vipdrift.agent.internal.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.PenFacts;

/** Confined to the engine's thread. One group as it is now, with what runs for it. */
final class Group {
    GroupState state;
    /** Whether the state on disk is older than this one. */
    boolean unsaved;
    /** The console session the newest epoch came from, null after a restart. */
    @Nullable
    Object caller;
    /** When the newest order of a move came, on CLOCK_MONOTONIC; 0 after a restart. */
    long orderedAt;
    /** The interface as looked up last, null if it was not there. */
    @Nullable
    Nic nic;
    /** Frames for this interface and these VIPs, null until they are needed first. */
    Wire.@Nullable Announcement announcement;
    /** What tells the target of a prepared release, null if it hears of it by the console alone. */
    Wire.@Nullable Signal signal;
    /** What a claim did that the holder's signal set off, until the console's claim asks for it. */
    @Nullable
    Done handedOver;
    /** The automatic mode, null while it is not in force. */
    @Nullable
    GroupElection election;
    /** When the VIPs' lifetime was last set, while it is finite. */
    long renewedAt;
    /** Of the gate in front of the VIPs, if there is one. */
    final GateLease gate = new GateLease();
    /** When VIPs were put back after somebody had removed them. */
    final Deque<Long> defended = new ArrayDeque<>();
    /** Programs being run for the group. */
    final HookLine hooks = new HookLine();
    /** Those hooks that had nothing against the planned move that is to follow. */
    final Set<HookTerms.When> asked = EnumSet.noneOf(HookTerms.When.class);
    private int work;
    private boolean reclaiming;
    private final List<Subscription> timers = new ArrayList<>();
    private Subscription deadline = () -> {
    };
    private Subscription renewal = () -> {
    };
    private Subscription gateRenewal = () -> {
    };
    private final Respite maintenance = new Respite();

    Group(GroupState state) {
        this.state = state;
    }

    /** Who moves the group by orders; null if nobody does. */
    @Nullable
    PenFacts pen() {
        return orderedAt != 0 && state.move().isOrdered() ? new PenFacts(state.who(), orderedAt) : null;
    }

    GroupId id() {
        return state.group();
    }

    /** Stops all that runs for the group: an order or a finding has overtaken it. */
    void stop() {
        work++;
        reclaiming = false;
        signal = null;
        handedOver = null;
        timers.forEach(Subscription::close);
        timers.clear();
        deadline(() -> {
        });
    }

    /** The timer of the state's deadline takes the place of the one before. */
    void deadline(Subscription timer) {
        deadline.close();
        deadline = timer;
    }

    /** The timer of the VIPs' lifetime takes the place of the one before; orders do not stop it. */
    void renewal(Subscription timer) {
        renewal.close();
        renewal = timer;
    }

    /** The timer of the VIPs' gate takes the place of the one before; orders do not stop it. */
    void gateRenewal(Subscription timer) {
        gateRenewal.close();
        gateRenewal = timer;
    }

    Respite maintenance() {
        return maintenance;
    }

    void add(Subscription timer) {
        timers.add(timer);
    }

    /** A number that stays the same until {@link #stop}. */
    int work() {
        return work;
    }

    boolean isReclaiming() {
        return reclaiming;
    }

    void reclaiming(boolean now) {
        reclaiming = now;
    }
}
