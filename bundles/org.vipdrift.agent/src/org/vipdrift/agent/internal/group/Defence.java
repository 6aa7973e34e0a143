package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.group.Reclaimer.Occasion;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Confined to the engine's thread. Keeps held VIPs in place when something other than the agent takes them away. */
final class Defence {
    private static final int MOST = 3;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final HostKernel kernel;
    private final Holding holding;
    private final Announcer announcer;
    private final Reclaimer reclaimer;
    private final EngineTime time;
    private final Pulse pulse;
    private final GroupEvents events;

    /** @param pulse beats */
    Defence(HostKernel kernel, Holding holding, Announcer announcer, Reclaimer reclaimer, EngineTime time,
            Pulse pulse, GroupEvents events) {
        this.pulse = pulse;
        this.kernel = kernel;
        this.holding = holding;
        this.announcer = announcer;
        this.reclaimer = reclaimer;
        this.time = time;
        this.events = events;
    }

    /** An address is gone; if it is a held VIP and really missing, it is put back at once, three times a minute. */
    void addressGone(Group group, InetAddress address) {
        if (group.state.holding() && group.state.vips().stream().anyMatch(vip -> vip.address().equals(address))) {
            check(group, () -> announcer.repeat(group));
        }
    }

    /** The link of a held group has come up, perhaps on an interface that was made anew; nobody heard of this host meanwhile. */
    void linkUp(Group group) {
        if (group.state.holding()) {
            group.announcement = null;
            check(group, () -> announcer.repeat(group), Occasion.back("after the link had been gone"));
        }
    }

    /** Looks whether a held group is all there, and acts if it is not. */
    void check(Group group, Runnable whenPut) {
        check(group, whenPut, null);
    }

    /** @param ask why the wire is asked before anything is put back, null if it need not be */
    private void check(Group group, Runnable whenPut, @Nullable Occasion ask) {
        if (group.isReclaiming() || !group.state.holding()) {
            return;
        }
        try {
            Optional<Nic> nic = kernel.nic(group.state.interfaceName());
            if (nic.isEmpty()) {
                events.tell(group, "The VIPs are gone with interface " + group.state.interfaceName() + ".");
                return;
            }
            List<Vip> missing = holding.missing(nic.get(), group.state.vips());
            if (group.election != null && !nic.get().carrier()) {
                return; // the election lets go
            }
            if (!missing.isEmpty() && !nic.get().carrier()) {
                events.tell(group, GroupState.text(missing) + " went with the link of " + nic.get().name()
                        + "; put back as soon as it has a link again.");
            } else if (!missing.isEmpty()) {
                restore(group, nic.get(), missing, ask);
            } else if (group.announcement == null) {
                announcer.prepare(group, nic.get());
                announcer.nowOrSay(group);
                whenPut.run();
            }
        } catch (IOException e) {
            events.tell(group, "VIPs of the group are missing and could not be put back: " + e.getMessage() + ".");
        }
    }

    private void restore(Group group, Nic nic, List<Vip> missing, @Nullable Occasion ask) throws IOException {
        GroupElection election = group.election;
        if (election != null && holding.isExpired(group)) {
            election.away(GroupState.text(missing) + " went from " + nic.name() + " when the hold time was over.");
            return;
        }
        if (election != null && election.wasAway()) {
            election.away(GroupState.text(missing) + " went from " + nic.name()
                    + " while the agent was away for longer than the others wait for its adverts; the wire is asked before"
                    + " anybody puts it back.");
            return;
        }
        Occasion unsure = ask == null ? unsure(group) : ask;
        if (election == null && unsure != null) {
            reclaimer.start(group, missing, unsure);
            return;
        }
        long now = time.nanos();
        group.defended.removeIf(then -> now - then > WINDOW.toNanos());
        if (group.defended.size() >= MOST) {
            giveUp(group, GroupState.text(missing) + " was removed from " + nic.name()
                    + " by something else for the fourth time within a minute; it is not put back any more. Find what"
                    + " removes it, then order a move or place the group again.");
            return;
        }
        group.defended.add(now);
        group.nic = nic;
        announcer.prepare(group, nic);
        holding.put(group, nic, missing, group.state.validSeconds(), new Timeline(time));
        announcer.repeat(group);
        holding.keepAlive(group);
        events.tell(group, "defended", GroupState.text(missing) + " was removed from " + nic.name()
                + " by something else and put back at once.");
    }

    /** Why another host may hold by now, null if none can: what is gone was only removed here. */
    private @Nullable Occasion unsure(Group group) {
        if (group.state.validSeconds() != AddressFacts.FOREVER) {
            return Occasion.back("after their lifetime ran out");
        }
        return pulse.wasAway() ? Occasion.back("after the agent was away") : null;
    }

    private void giveUp(Group group, String sentence) {
        GroupElection election = group.election;
        if (election == null) {
            events.tell(group, sentence);
        } else {
            election.lost(sentence);
        }
    }
}
