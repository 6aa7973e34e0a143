package org.vipdrift.agent.internal.election;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.internal.check.Fitness;
import org.vipdrift.agent.internal.check.HealthChecks;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Standing;

/**
 * Confined to the engine's thread, but for {@link #facts}. One group's election on this host, joined with the host's links,
 * checks and orders. Until the interface has what it takes, it looks again each second.
 */
public final class GroupElection {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Stage stage;
    private final Duty duty;
    private final GroupState group;
    private final Armed armed;
    private final Alarms alarms;
    private final Conflicts conflicts;
    private final HealthChecks checks;
    private final Accusations accusations;
    private final Suspension orders;
    private final Sequel sequel;
    private @Nullable Candidate candidate;
    /** As it was after the last step; while one is being taken, the candidate knows. */
    private Standing lastStanding;
    private Fitness fitness;
    private String waiting = "";
    private Subscription looking = () -> {
    };
    private volatile Portrait portrait;

    /** @param group as it was armed */
    public GroupElection(Stage stage, GroupState group, Armed armed, Duty duty) {
        this.stage = stage;
        this.group = group;
        this.armed = armed;
        this.duty = duty;
        alarms = new Alarms(duty);
        conflicts = new Conflicts(duty, alarms);
        accusations = new Accusations(stage.time(), conflicts, this::standing, this::show);
        orders = new Suspension(this::standing, this::give);
        sequel = new Sequel(group.group().name(), armed, duty, alarms, stage.time());
        fitness = Fitness.of(armed.terms().priority(), List.of());
        checks = stage.checks().apply(this::checked);
        lastStanding = Standing.idle(Segment.nowhere(group, armed.terms()), HoldDown.kept(armed.heldDown()));
        portrait = new Portrait(armed, lastStanding, fitness, List.of(), List.of(), waiting);
    }

    /** This host's own address on a group's segment. @throws IOException if it has none, with the cause */
    public static InetAddress ownAddress(Stage stage, GroupState group, ElectionTerms terms) throws IOException {
        return Segment.of(group, terms, stage.kernel()).own();
    }

    /** @param holding whether the VIPs are in place by right */
    public void start(boolean holding) {
        join(holding, group.isPinned());
        checks.set(armed.terms().checks());
    }

    /** @param pinned whether a person had put the VIPs here that are held */
    private void join(boolean holding, boolean pinned) {
        looking.close();
        try {
            Segment segment = Segment.of(group, armed.terms(), stage.kernel());
            Adverts.Seat seat = stage.adverts().join(segment.nic(), segment.router(armed.terms(), group.vips()),
                    new Hearing());
            Member member = new Member(segment, segment.terms(armed.terms(), group.vips()), seat);
            candidate = new Candidate(stage, member, group.vips(), duty, lastStanding, this::stepped);
            waiting = "";
            give(new Event.Started(holding, pinned));
            give(new Event.Link(segment.nic().carrier()));
            give(new Event.Fitness(fitness.priority(), ""));
            if (orders.isOn()) {
                give(new Event.Suspended());
            }
        } catch (IOException e) {
            cannotJoin("Not taking part yet: " + e.getMessage() + ".");
        }
        looking = stage.time().after(LOOK_AGAIN, this::look);
    }

    private void cannotJoin(String why) {
        if (!why.equals(waiting)) {
            duty.tell("alarm", 0, why);
        }
        waiting = why;
        show();
    }

    /** Once a second: things that are not worth a moment of their own. */
    private void look() {
        Candidate here = candidate;
        if (here == null) {
            join(false, false);
            return;
        }
        conflicts.calm(stage.time().nanos());
        here.tellEpoch();
        duty.keepEpoch();
        show();
        looking = stage.time().after(LOOK_AGAIN, this::look);
    }

    /** Ends; the VIPs stay where they are. */
    public void stop() {
        give(new Event.Stopped());
        leave();
        looking.close();
        checks.close();
    }

    private void leave() {
        Candidate open = candidate;
        candidate = null;
        if (open != null) {
            open.close();
        }
    }

    /** What comes from the segment, on the wire's thread. */
    private final class Hearing implements Adverts.Ear {
        @Override
        public void heard(Advert advert, MacAddress from) {
            stage.time().execute(() -> {
                conflicts.advert(from, stage.time().nanos());
                give(new Event.Heard(advert));
            });
        }

        @Override
        public void held(Epoch epoch) {
            stage.time().execute(() -> duty.heldElsewhere(epoch));
        }
    }

    private void checked(CheckFacts check, String stateBefore) {
        int before = fitness.priority();
        fitness = checks.fitness(armed.terms().priority());
        if (!stateBefore.equals(CheckFacts.WAITING) || fitness.priority() != before) {
            duty.tell("check", 0, "Check " + check.name() + " is " + check.state() + ": " + check.sentence()
                    + (fitness.priority() == before ? ""
                            : " Priority " + fitness.priority() + " instead of " + before + "."));
        }
        String why = fitness.reasons().isEmpty() ? "All checks pass." : String.join(" ", fitness.reasons());
        give(new Event.Fitness(fitness.priority(), why));
        show();
    }

    /** The interface has its link, or has it no more; with it, it may be another interface than before. */
    public void link(boolean up) {
        checks.linkChanged(group.interfaceName());
        Candidate here = candidate;
        if (here == null || up && isElsewhere(here)) {
            leave();
            join(up && duty.inPlace(), lastStanding.pinned());
        } else {
            give(new Event.Link(up));
        }
    }

    /** The segment's gateways may be others now. */
    public void routesChanged() {
        Candidate here = candidate;
        try {
            if (here != null) {
                here.look(Segment.of(group, armed.terms(), stage.kernel()), armed.terms());
            }
        } catch (IOException e) {
            // what became of the interface is other news
            return;
        }
    }

    private boolean isElsewhere(Candidate here) {
        try {
            return !Segment.of(group, armed.terms(), stage.kernel()).isSamePlace(here.segment());
        } catch (IOException e) {
            return true;
        }
    }

    /** A console's move is open. @param holding whether the host holds as yet */
    public void suspend(boolean holding) {
        orders.move(holding);
    }

    /** The host is in maintenance: as if a move were open for long, and what orders have done meanwhile counts. */
    public void rest(boolean holding) {
        orders.rest(holding);
    }

    /**
     * No move is open.
     *
     * @param holding whether the host holds now
     * @param claimed whether an order made it so
     */
    public void resume(boolean holding, boolean claimed) {
        if (orders.end(holding, claimed)) {
            tellEpoch();
        }
    }

    /** Whether an order may claim at once, because no other member can have claimed yet. */
    public boolean isInTime() {
        return candidate != null && orders.isInTime(stage.time().nanos());
    }

    /** An order is about to claim, but late: whoever holds is to let go. */
    public void goAhead() {
        Candidate here = candidate;
        if (here != null) {
            here.goAhead();
        }
    }

    /** Whether the group moved too often and stays where it is. */
    public boolean isHeldDown() {
        return standing().flaps().heldDown(stage.time().nanos());
    }

    /** A person has looked after that. */
    public void acknowledge() {
        give(new Event.Acknowledged());
        show();
    }

    /** Whether the agent was away for so long that others may hold by now: no VIP is put back unasked. */
    public boolean wasAway() {
        Candidate here = candidate;
        return here != null && here.wasAway();
    }

    /** The VIPs are gone and must not be put back. */
    public void lost(String why) {
        alarms.raise("removed", stage.time().nanos(), why);
        duty.release(why);
        give(new Event.Lost(why));
    }

    /** The agent was away, and what it held may be held by others: it is put back only after the wire was asked. */
    public void away(String why) {
        alarms.raise("removed", stage.time().nanos(), why);
        duty.away(why);
        give(new Event.Lost(why));
    }

    /** Another station speaks for one of the VIPs; it is judged when an advert of it would have come. */
    public void contradicted(InetAddress vip, MacAddress mac) {
        accusations.contradicted(vip, mac);
    }

    private void give(Event event) {
        Candidate here = candidate;
        if (here != null) {
            here.give(event);
        }
    }

    private void tellEpoch() {
        Candidate here = candidate;
        if (here != null) {
            here.tellEpoch();
        }
    }

    private void stepped(Standing before) {
        Standing standing = standing();
        lastStanding = standing;
        sequel.of(before, standing);
        // many times a second: the checks' facts need not be put together anew
        portrait = new Portrait(armed, standing, fitness, portrait.checks(), alarms.all(), waiting);
    }

    private Standing standing() {
        Candidate here = candidate;
        return here == null ? lastStanding : here.standing();
    }

    private void show() {
        portrait = new Portrait(armed, lastStanding, fitness, checks.facts(), alarms.all(), waiting);
    }

    /** Thread-safe. */
    public ElectionFacts facts() {
        return portrait.facts();
    }
}
