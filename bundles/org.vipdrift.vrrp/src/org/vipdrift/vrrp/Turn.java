package org.vipdrift.vrrp;

import static org.vipdrift.vrrp.Memory.NEVER;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** Confined to one step while it is taken: the standing in pieces that change, and the actions so far. */
final class Turn {
    final Terms terms;
    final long now;
    private static final int LEAST = 1;
    private final List<Action> actions = new ArrayList<>(4);
    ElectionState state;
    private long since;
    int effectivePriority;
    boolean link;
    boolean pinned;
    @Nullable
    InetAddress master;
    int masterPriority;
    long masterAdvertNanos;
    long lastAdvertAt;
    long masterDownAt;
    long wakeAt;
    long question;
    boolean asking;
    private Set<Concern> concerns;
    String why;
    Flaps flaps;
    boolean holding;
    Phase phase;
    long askAt;
    long windowNanos;
    boolean preempting;
    long doubtSince;
    long lowerSince;
    long announceAt;
    long lookAt;
    int looksAlone;
    long quarrelSince;
    long quarrelUntil;
    long strangerUntil;
    boolean overtaken;

    Turn(Terms terms, Standing standing, long now) {
        this.terms = terms;
        this.now = now;
        state = standing.state();
        since = standing.since();
        effectivePriority = standing.effectivePriority();
        link = standing.link();
        pinned = standing.pinned();
        master = standing.master();
        masterPriority = standing.masterPriority();
        masterAdvertNanos = standing.masterAdvertNanos();
        lastAdvertAt = standing.lastAdvertAt();
        masterDownAt = standing.masterDownAt();
        wakeAt = standing.wakeAt();
        question = standing.question();
        asking = standing.asking();
        concerns = standing.concerns();
        why = standing.why();
        flaps = standing.flaps();
        Memory memory = standing.memory();
        holding = memory.holding();
        phase = memory.phase();
        askAt = memory.askAt();
        windowNanos = memory.windowNanos();
        preempting = memory.preempting();
        doubtSince = memory.doubtSince();
        lowerSince = memory.lowerSince();
        announceAt = memory.announceAt();
        lookAt = memory.lookAt();
        looksAlone = memory.looksAlone();
        quarrelSince = memory.quarrelSince();
        quarrelUntil = memory.quarrelUntil();
        strangerUntil = memory.strangerUntil();
        overtaken = memory.overtaken();
    }

    Step done() {
        Memory memory = new Memory(holding, phase, askAt, windowNanos, preempting, doubtSince, lowerSince, announceAt,
                lookAt, looksAlone, quarrelSince, quarrelUntil, strangerUntil,
                overtaken);
        return new Step(new Standing(state, since, effectivePriority, link, pinned, master, masterPriority,
                masterAdvertNanos, lastAdvertAt, masterDownAt, wakeAt, question, asking, concerns, why, flaps,
                memory),
                actions);
    }

    /** Enters a state, forgetting what the one before was about. */
    void enter(ElectionState next, String reason) {
        if (next != state) {
            since = now;
        }
        state = next;
        why = reason;
        concerns = concerns.contains(Concern.HELD_DOWN) ? Set.of(Concern.HELD_DOWN) : Set.of();
        phase = Phase.WATCHING;
        preempting = false;
        looksAlone = 0;
        asking = false;
        question++;
        doubtSince = lowerSince = announceAt = lookAt = quarrelSince = quarrelUntil = strangerUntil = NEVER;
    }

    void add(Action action) {
        actions.add(action);
    }

    void ask(long window) {
        asking = true;
        add(new Action.Ask(++question, window));
    }

    /** Sends an advert of this member's rank. */
    void send() {
        add(new Action.Send(advertPriority()));
    }

    /**
     * A master that holds though its checks fail, by order or while the group is held down, is of the lowest rank. While an
     * order has the word nobody is to take over from who holds; whom the order puts in place ranks before that one.
     */
    int advertPriority() {
        if (state == ElectionState.IDLE) {
            return Terms.UNDER_ORDER;
        }
        return pinned ? Terms.BY_ORDER : Math.max(LEAST, effectivePriority);
    }

    /** Takes the VIPs off, if they are on. */
    void release(String reason) {
        if (holding) {
            add(new Action.Release(reason));
        }
        holding = false;
        pinned = false;
    }

    boolean fit() {
        return link && effectivePriority > 0;
    }

    /** Begins to worry; says so the first time. */
    void worry(Concern concern, String sentence) {
        if (!concerns.contains(concern)) {
            EnumSet<Concern> more = EnumSet.of(concern);
            more.addAll(concerns);
            concerns = more;
            add(new Action.Tell(sentence));
        }
    }

    Set<Concern> concerns() {
        return concerns;
    }

    /** Whether the group moved too often, and stays where it is. */
    boolean heldDown() {
        return flaps.heldDown(now);
    }

    /** Whose adverts were heard last, and what they said. */
    void note(Advert advert) {
        master = advert.source();
        masterPriority = advert.priority();
        masterAdvertNanos = advert.advertNanos();
        lastAdvertAt = now;
    }

    void calm(Concern concern) {
        if (concerns.contains(concern)) {
            EnumSet<Concern> fewer = EnumSet.copyOf(concerns);
            fewer.remove(concern);
            concerns = fewer;
        }
    }

    /** Whether another advert outranks what this member sends: by priority, then by address (RFC 9568 6.4.3). */
    boolean outranks(Advert advert) {
        int difference = advert.priority() - advertPriority();
        return difference > 0 || difference == 0 && Ranks.compare(advert.source(), terms.address()) > 0;
    }
}
