package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.core.host.AddressFacts;

/** Confined to the engine's thread. Puts VIPs on by order. */
final class Claiming {
    private final Moves moves;
    private final Interfaces interfaces;
    private final Holding holding;
    private final Announcer announcer;
    private final Bookkeeper books;
    private final GroupEvents events;
    private final LateClaims lateClaims;

    Claiming(Moves moves, Interfaces interfaces, Holding holding, Announcer announcer, Bookkeeper books,
            GroupEvents events, LateClaims lateClaims) {
        this.lateClaims = lateClaims;
        this.moves = moves;
        this.interfaces = interfaces;
        this.holding = holding;
        this.announcer = announcer;
        this.books = books;
        this.events = events;
    }

    CompletableFuture<Done> claim(ClaimOrder order, Object caller) throws OrderRefused {
        OrderCheck.check(order);
        Timeline timeline = moves.begin();
        Group known = moves.groups.find(order.group());
        MoveRules.Answer answer = MoveRules.claim(known == null ? null : known.state, order.epoch(),
                Moves.isFrom(known, caller), Moves.isAbout(known, order.vips(), order.interfaceName()), moves.now());
        if (answer == MoveRules.Answer.REPEAT) {
            return CompletableFuture.completedFuture(timeline.done("Held already."));
        }
        Done handedOver = known == null || answer == MoveRules.Answer.FIRST ? null : known.handedOver;
        if (handedOver != null && known != null
                && known.state.lifetime(order.validSeconds()) == known.state.validSeconds()) {
            return CompletableFuture.completedFuture(handedOver);
        }
        Group group = known == null || answer == MoveRules.Answer.FIRST ? accept(order, caller, timeline) : known;
        return put(group, group.state.lifetime(order.validSeconds()), timeline);
    }

    /** The holder says that it has released; the console's claim comes later and hears what this one did. */
    void handedOver(Group group) {
        if (!MoveRules.mayClaim(group.state, moves.now())) {
            return;
        }
        try {
            put(group, group.state.lifetime(AddressFacts.FOREVER), moves.begin())
                    .whenComplete((done, failure) -> handedOver(group, done, failure));
        } catch (OrderRefused e) {
            handedOver(group, null, e);
        }
    }

    private void handedOver(Group group, @Nullable Done done, @Nullable Throwable failure) {
        if (done != null) {
            group.handedOver = done;
        } else if (failure != null) {
            events.tell(group, "The holder handed over, but: " + failure.getMessage());
        }
    }

    /** A claim that was not prepared: its epoch is stored before anything else. */
    private Group accept(ClaimOrder order, Object caller, Timeline timeline) throws OrderRefused {
        Group group = moves.findOrFresh(order.group(), order.vips(), order.interfaceName());
        Moves.checkSameWhileHeld(group, order.vips(), order.interfaceName());
        moves.groups.checkOverlap(order.group(), order.vips());
        interfaces.usable(order.interfaceName());
        GroupState at = group.state.at(order.vips(), order.interfaceName());
        moves.accept(group, at.ordered(order.epoch(), MoveState.CLAIM_PREPARED, 0, ""), caller, timeline);
        group.nic = null;
        group.announcement = null;
        return group;
    }

    /** Puts the VIPs on: at once, or where other members may hold by now when the wire has been asked. */
    private CompletableFuture<Done> put(Group group, long validSeconds, Timeline timeline) throws OrderRefused {
        Nic nic = ready(group);
        GroupElection election = group.election;
        return election == null || election.isInTime()
                ? CompletableFuture.completedFuture(put(group, nic, validSeconds, timeline))
                : lateClaims.claim(group, election, nic, () -> put(group, nic, validSeconds, timeline));
    }

    private Nic ready(Group group) throws OrderRefused {
        @Nullable Nic ready = group.announcement == null ? null : group.nic;
        if (ready != null) {
            return ready;
        }
        Nic nic = interfaces.usable(group.state.interfaceName());
        try {
            announcer.prepare(group, nic);
        } catch (IOException e) {
            throw Moves.kernelRefused(group, "claimed", e);
        }
        return nic;
    }

    private Done put(Group group, Nic nic, long validSeconds, Timeline timeline) throws OrderRefused {
        try {
            holding.put(group, nic, group.state.vips(), validSeconds, timeline);
        } catch (IOException e) {
            throw Moves.kernelRefused(group, "claimed", e);
        }
        group.stop();
        books.after(group, group.state.valid(validSeconds).now(true, MoveState.CLAIMED, group.state.deadlineNanos(),
                "Claimed " + group.state.text() + " on " + nic.name() + "."));
        announcer.repeat(group);
        holding.keepAlive(group);
        return timeline.done(group.state.sentence());
    }
}
