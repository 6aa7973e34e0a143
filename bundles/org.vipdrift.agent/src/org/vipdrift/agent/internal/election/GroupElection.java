package org.vipdrift.agent.internal.election;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.Election;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;

/**
 * Confined to the engine's thread, but for {@link #facts}. One group's election on this host: gives the pure state machine
 * what happens, does what it says, and wakes it when it wants to be woken. Until the interface has what it takes, it looks
 * again each second.
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
    private final Deque<Event> events = new ArrayDeque<>();
    private boolean busy;
    private boolean mute;
    private boolean closed;
    private @Nullable Member member;
    private Standing standing;
    private Fitness fitness;
    private String waiting = "";
    private boolean suspended;
    private boolean heldBefore;
    private boolean pinnedBefore;
    private Subscription timer = () -> {
    };
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
        fitness = Fitness.of(armed.terms().priority(), List.of());
        checks = stage.checks().apply(this::checked);
        standing = Standing.idle(Segment.nowhere(group, armed.terms()));
        portrait = new Portrait(armed, standing, fitness, List.of(), List.of(), waiting);
    }

    /** This host's own address on a group's segment. @throws IOException if it has none, with the cause */
    public static InetAddress ownAddress(Stage stage, GroupState group, ElectionTerms terms) throws IOException {
        return Segment.of(group, terms, stage.kernel()).own();
    }

    /** @param holding whether the VIPs are in place by right */
    public void start(boolean holding) {
        join(holding);
        checks.set(armed.terms().checks());
    }

    private void join(boolean holding) {
        looking.close();
        try {
            Segment segment = Segment.of(group, armed.terms(), stage.kernel());
            Adverts.Seat seat = stage.adverts().join(segment.nic(),
                    segment.router(armed.terms(), group.vips()), new Hearing());
            member = new Member(segment, segment.terms(armed.terms(), group.vips()), seat);
            waiting = "";
            give(new Event.Started(holding));
            give(new Event.Link(segment.nic().carrier()));
            give(new Event.Fitness(fitness.priority(), ""));
            if (suspended) {
                give(new Event.Suspended());
            }
        } catch (IOException e) {
            String before = waiting;
            waiting = "Not taking part yet: " + e.getMessage() + ".";
            if (!waiting.equals(before)) {
                duty.tell("alarm", 0, waiting);
            }
            show();
        }
        looking = stage.time().after(LOOK_AGAIN, this::look);
    }

    /** Once a second: things that are not worth a moment of their own. */
    private void look() {
        if (member == null) {
            join(false);
            return;
        }
        conflicts.calm(stage.time().nanos());
        tellEpoch();
        show();
        looking = stage.time().after(LOOK_AGAIN, this::look);
    }

    /** Ends; the VIPs stay where they are. */
    public void stop() {
        give(new Event.Stopped());
        leave();
        closed = true;
        looking.close();
        checks.close();
    }

    private void leave() {
        timer.close();
        Member open = member;
        member = null;
        if (open != null) {
            open.seat().close();
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

    /** Agents that take over later must take a greater epoch; what is lost is told again within a second. */
    private void tellEpoch() {
        Member here = member;
        if (here == null || !standing.holding()) {
            return;
        }
        try {
            here.seat().tell(duty.epoch());
        } catch (IOException e) {
            // the adverts go the same way, and say so
            return;
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
        Member here = member;
        if (here == null || up && isElsewhere(here)) {
            leave();
            join(up && duty.inPlace());
        } else {
            give(new Event.Link(up));
        }
    }

    private boolean isElsewhere(Member here) {
        try {
            Segment now = Segment.of(group, armed.terms(), stage.kernel());
            return now.nic().index() != here.segment().nic().index()
                    || !now.nic().mac().equals(here.segment().nic().mac())
                    || !now.own().equals(here.segment().own());
        } catch (IOException e) {
            return true;
        }
    }

    /** A console's move is open. @param holding whether the host holds as yet */
    public void suspend(boolean holding) {
        if (!suspended) {
            suspended = true;
            heldBefore = standing.holding();
            pinnedBefore = standing.pinned();
            give(new Event.Suspended());
        }
        if (!holding && standing.holding()) {
            give(new Event.Lost("Released by an order."));
        }
    }

    /**
     * No move is open.
     *
     * @param holding whether the host holds now
     * @param claimed whether an order made it so
     */
    public void resume(boolean holding, boolean claimed) {
        if (suspended || holding != standing.holding()) {
            boolean byOrder = holding && (claimed || suspended && (!heldBefore || pinnedBefore));
            suspended = false;
            give(new Event.Resumed(holding, byOrder));
            tellEpoch();
        }
    }

    /** The VIPs are gone and must not be put back. */
    public void lost(String why) {
        alarms.raise("removed", stage.time().nanos(), why);
        duty.release(why);
        give(new Event.Lost(why));
    }

    /** Another station speaks for one of the VIPs. */
    public void contradicted(InetAddress vip, MacAddress mac) {
        if (standing.holding()) {
            conflicts.heard(vip, mac, standing.since(), stage.time().nanos());
            show();
        }
    }

    private void give(Event event) {
        if (member == null || closed) {
            return;
        }
        events.add(event);
        if (busy) {
            return;
        }
        busy = true;
        try {
            for (Event next = events.poll(); next != null; next = events.poll()) {
                step(next);
            }
        } finally {
            busy = false;
        }
        wakeLater();
    }

    private void step(Event event) {
        Member here = member;
        if (here == null) {
            return;
        }
        Event first = overslept(here) ? awakeTooLate() : event;
        Standing before = standing;
        Step step = Election.step(here.terms(), before, first, stage.time().nanos());
        standing = step.next();
        for (Action action : step.actions()) {
            act(here, action);
        }
        tell(before);
    }

    /** The agent was away for so long that the kernel may have dropped what it holds. */
    private boolean overslept(Member here) {
        long hold = here.terms().holdNanos();
        return standing.holding() && hold > 0 && standing.wakeAt() != Long.MAX_VALUE
                && stage.time().nanos() - standing.wakeAt() >= hold / 2 && !duty.inPlace();
    }

    private Event awakeTooLate() {
        String why = "The agent was away for longer than the hold time, and the kernel dropped the VIPs; it does not"
                + " put them back unasked.";
        duty.release(why);
        return new Event.Lost(why);
    }

    private void act(Member here, Action action) {
        switch (action) {
            case Action.Send send -> send(here, send.priority());
            case Action.Ask ask -> ask(here, ask);
            case Action.Claim claim -> claim(claim.why());
            case Action.Release release -> duty.release(release.why());
            case Action.Announce _ -> duty.announce();
            case Action.Tell tell -> duty.tell("alarm", 0, tell.sentence());
        }
    }

    private void send(Member here, int priority) {
        try {
            here.seat().send(priority, here.terms().advertNanos());
            mute = false;
        } catch (IOException e) {
            if (!mute) {
                mute = true;
                duty.tell("alarm", 0, "An advert could not be sent on " + group.interfaceName() + ": " + e.getMessage()
                        + ".");
            }
        }
    }

    private void ask(Member here, Action.Ask ask) {
        Inquiry inquiry = new Inquiry(here.segment(), here.terms(), group.vips());
        inquiry.ask(stage.wire(), ask).whenComplete((heard, _) -> stage.time().execute(() -> {
            if (member == here) {
                give(inquiry.judge(ask, heard));
            }
        }));
        if (standing.state() == ElectionState.BACKUP) {
            duty.reserve();
        }
    }

    private void claim(String why) {
        String failure = duty.claim(why);
        if (failure != null) {
            duty.tell("alarm", 0, failure);
            events.add(new Event.ClaimFailed(failure));
        } else {
            tellEpoch();
        }
    }

    private void tell(Standing before) {
        if (standing.state() != before.state()) {
            duty.tell(standing.state().name().toLowerCase(Locale.ROOT), standing.since() - before.since(),
                    standing.why());
        }
        if (!standing.concerns().equals(before.concerns())) {
            alarms.follow(standing.concerns(), stage.time().nanos(), group.group().name());
        }
        show();
    }

    private void show() {
        portrait = new Portrait(armed, standing, fitness, checks.facts(), alarms.all(), waiting);
    }

    private void wakeLater() {
        timer.close();
        long at = standing.wakeAt();
        if (at != Long.MAX_VALUE && member != null) {
            timer = stage.time().after(Duration.ofNanos(Math.max(0, at - stage.time().nanos())),
                    () -> give(new Event.Woke()));
        }
    }

    /** Thread-safe. */
    public ElectionFacts facts() {
        return portrait.facts();
    }
}
