package org.vipdrift.agent.internal.election;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.Election;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.OrderedClaim;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;

/**
 * Confined to the engine's thread. A member of an election at work: gives the pure state machine what happens, one after the
 * other, does what it says, and wakes it when it wants to be woken.
 */
final class Candidate {
    private static final String OVERSLEPT = "The agent was away for longer than the hold time or the gate allows, and the"
            + " kernel took the VIPs away; it does not put them back unasked.";
    /** How long a holder that was away doubts that it is one: adverts of others would have come by then. */
    private static final Duration DOUBT = Duration.ofSeconds(1);

    private final Stage stage;
    private Member member;
    private final List<Vip> vips;
    private final Duty duty;
    private final Consumer<Standing> stepped;
    private final Voice voice;
    private final Deque<Event> events = new ArrayDeque<>();
    private boolean busy;
    private boolean closed;
    private Standing standing;
    private long doubtsUntil;
    private Subscription timer = () -> {
    };

    /**
     * @param before how the host stood in this election until now
     * @param stepped told after each event how the host stood before it
     */
    Candidate(Stage stage, Member member, List<Vip> vips, Duty duty, Standing before, Consumer<Standing> stepped) {
        this.stage = stage;
        this.member = member;
        this.vips = vips;
        this.duty = duty;
        this.stepped = stepped;
        voice = new Voice(member, duty);
        standing = before;
    }

    Standing standing() {
        return standing;
    }

    Segment segment() {
        return member.segment();
    }

    /** The segment as it is now: at the same place other gateways count from now on. */
    void look(Segment now, ElectionTerms terms) {
        if (now.isSamePlace(member.segment()) && !now.gateways().equals(member.segment().gateways())) {
            member = new Member(now, now.terms(terms, vips), member.seat());
        }
    }

    /** Something has happened; nothing comes of it once the candidate is closed. */
    void give(Event event) {
        if (closed) {
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
        if (isLate()) {
            doubtsUntil = stage.time().nanos() + DOUBT.toNanos();
        }
        Event first = overslept() ? awakeTooLate() : event;
        Standing before = standing;
        Step step = Election.step(member.terms(), before, first, stage.time().nanos());
        standing = step.next();
        step.actions().forEach(this::act);
        stepped.accept(before);
    }

    /** The agent was away for so long that the kernel may have dropped what it holds, or closed its gate. */
    private boolean overslept() {
        long lease = duty.leaseNanos();
        return standing.holding() && lease > 0 && standing.wakeAt() != Long.MAX_VALUE
                && stage.time().nanos() - standing.wakeAt() >= lease / 2 && !duty.inPlace();
    }

    /** Whether it was away, and long enough for the others to miss its adverts: they may hold by now. */
    boolean wasAway() {
        return isLate() || stage.time().nanos() < doubtsUntil;
    }

    private boolean isLate() {
        return standing.holding() && standing.wakeAt() != Long.MAX_VALUE
                && stage.time().nanos() - standing.wakeAt() >= member.terms().advertNanos();
    }

    private Event awakeTooLate() {
        duty.away(OVERSLEPT);
        return new Event.Lost(OVERSLEPT);
    }

    private void act(Action action) {
        switch (action) {
            case Action.Send send -> voice.advert(send.priority());
            case Action.Ask ask -> ask(ask);
            case Action.Claim claim -> claim(claim);
            case Action.Release release -> duty.release(release.why());
            case Action.Announce _ -> duty.announce();
            case Action.Tell tell -> duty.tell("alarm", 0, tell.sentence());
        }
    }

    private void ask(Action.Ask ask) {
        Inquiry inquiry = new Inquiry(member.segment(), member.terms(), vips);
        boolean holds = standing.holding();
        (holds ? inquiry.lookAround(stage.wire(), ask) : inquiry.ask(stage.wire(), ask))
                .whenComplete((heard, _) -> stage.time().execute(() -> give(inquiry.judge(ask, heard))));
        if (standing.state() == ElectionState.BACKUP) {
            duty.reserve();
        }
    }

    private void claim(Action.Claim claim) {
        String failure = duty.claim(claim.why(), claim.silentNanos());
        if (failure != null) {
            duty.tell("alarm", 0, failure);
            events.add(new Event.ClaimFailed(failure));
        } else {
            voice.epoch();
        }
    }

    /** An order's claim comes late: as one that preempts, it says so before it holds. */
    void goAhead() {
        voice.advert(OrderedClaim.PRIORITY);
    }

    /** As a holder: tells its epoch. */
    void tellEpoch() {
        if (standing.holding()) {
            voice.epoch();
        }
    }

    private void wakeLater() {
        timer.close();
        long at = standing.wakeAt();
        if (at != Long.MAX_VALUE && !closed) {
            timer = stage.time().after(Duration.ofNanos(Math.max(0, at - stage.time().nanos())),
                    () -> give(new Event.Woke()));
        }
    }

    /** Leaves the segment; nothing is done any more. */
    void close() {
        closed = true;
        timer.close();
        member.seat().close();
    }
}
