package org.vipdrift.failover.internal.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Disk;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Arming;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.decision.Planner;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Surveying;
import org.vipdrift.failover.internal.journal.JournalBook;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryException.Reason;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Plans and runs moves: looks, decides, writes the intent, acts, writes the outcome. */
public final class Mover implements Moves {

    /** A group of two has no third host; others help to ask the wire, but not at any price. */
    private static final int ENOUGH_OBSERVERS = 3;
    private static final int ROUND_TRIPS = 10;
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final Tools tools;
    private final Supplier<Inventory> inventory;
    private final JournalBook journal;
    private final GroupLocks locks;
    private final Plans plans = new Plans();
    private final Arming armings;

    /** @param folder where the locks are */
    public Mover(Tools tools, Supplier<Inventory> inventory, JournalBook journal, Path folder) {
        this.tools = tools;
        this.inventory = inventory;
        this.journal = journal;
        this.locks = new GroupLocks(folder);
        armings = new Armings(this::gather, new Surveying(tools.members(), tools.together()), inventory,
                tools.clock());
    }

    @Override
    public Plan plan(MoveRequest request, Duration limit) throws InventoryException, InterruptedException {
        VipGroup group = group(request);
        try {
            new Interrupted(tools, journal, locks).reconcile(group, limit);
            return look(request, group, limit);
        } catch (UncheckedIOException e) {
            throw new InventoryException(Disk.isFull(e.getCause()) ? Reason.DISK_FULL : Reason.FILE_ACCESS,
                    String.valueOf(e.getMessage()));
        }
    }

    private Plan look(MoveRequest request, VipGroup group, Duration limit) throws InterruptedException {
        Evidence evidence = gather(group, limit);
        Plan plan = Planner.plan(request, evidence);
        plans.remember(plan, evidence, tools.clock().nanos());
        return plan;
    }

    private Evidence gather(VipGroup group, Duration limit) throws InterruptedException {
        return tools.gathering().gather(group, observers(group), journal.past(group.id()), limit);
    }

    private VipGroup group(MoveRequest request) throws InventoryException {
        VipGroup group = inventory.get().group(request.group()).orElseThrow(() -> new InventoryException(
                Reason.NO_SUCH_ITEM, "There is no group " + request.group() + "; vipdrift group list shows all."));
        HostId target = request.target();
        if (target != null && group.member(target).isEmpty()) {
            throw new InventoryException(Reason.NO_SUCH_ITEM, target + " is no member of group " + group.id()
                    + "; its members are " + String.join(", ", group.members().stream().map(m -> m.host().name())
                            .toList())
                    + ".");
        }
        return group;
    }

    private List<HostId> observers(VipGroup group) {
        int missing = Math.max(0, ENOUGH_OBSERVERS - group.members().size());
        @Nullable Automatic settings = group.automatic();
        List<HostId> witnesses = settings == null ? List.of() : settings.witnessHosts();
        return Stream.concat(witnesses.stream(),
                inventory.get().hosts().stream().map(Host::id).filter(h -> group.member(h).isEmpty())
                        .filter(h -> !witnesses.contains(h)).limit(missing))
                .toList();
    }

    @Override
    public Drift run(Plan plan, MoveListener listener, Cancellation cancellation) throws InterruptedException {
        GroupId group = plan.group().id();
        return MoveThread.run(group, cancellation, cancelled -> {
            Drift drift = locked(plan, listener, cancelled);
            return recorded(drift);
        });
    }

    private Drift locked(Plan plan, MoveListener listener, Cancellation cancellation) {
        Instant begin = tools.clock().now();
        if (!plan.allowed()) {
            return Drifts.refused(plan, begin, plan.sentence());
        }
        try (GroupLocks.Held lock = locks.take(plan.group().id(), plan.request().who()).orElse(null)) {
            return lock == null
                    ? Drifts.refused(plan, begin, "Another move of " + plan.group().id() + " is running, by "
                            + locks.owner(plan.group().id()) + "; wait for its end.")
                    : fresh(plan, begin, listener, cancellation);
        } catch (IOException e) {
            return Drifts.refused(plan, begin, "The move's lock or journal can't be written, so nothing was done: "
                    + Printable.sentence(Disk.why(e)));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a move.", e);
        }
    }

    private Drift fresh(Plan plan, Instant begin, MoveListener listener, Cancellation cancellation)
            throws IOException, InterruptedException {
        Optional<Evidence> fresh = plans.fresh(plan, tools.clock().nanos(), tools.timing().fresh());
        Evidence evidence = fresh.isPresent() ? fresh.get() : gather(plan.group(), AGAIN);
        Plan now = Planner.plan(plan.request(), evidence);
        boolean newer = NewerEpoch.isArmed(evidence) && NewerEpoch.isAllThatChanged(plan, now);
        if (!newer && !isSame(plan, now)) {
            return Drifts.refused(plan, begin, "Things have changed since this was planned, now it would be: "
                    + now.sentence() + " Plan again.");
        }
        Tried first = perform(newer ? now : plan, evidence, begin, listener, cancellation);
        return first.stale && NewerEpoch.isArmed(evidence) ? again(plan, first.drift, listener, cancellation)
                : first.drift;
    }

    /** @param stale whether a host refused because it has accepted a newer epoch */
    private record Tried(Drift drift, boolean stale) {
    }

    /** An election that took an epoch in between makes no person plan again. */
    private Drift again(Plan plan, Drift first, MoveListener listener, Cancellation cancellation)
            throws IOException, InterruptedException {
        Evidence later = gather(plan.group(), AGAIN);
        Plan now = Planner.plan(plan.request(), later);
        if (first.outcome() != Outcome.REFUSED || !NewerEpoch.isAllThatChanged(plan, now)) {
            return first;
        }
        recorded(first);
        return perform(now, later, tools.clock().now(), listener, cancellation).drift;
    }

    private Tried perform(Plan plan, Evidence evidence, Instant begin, MoveListener listener,
            Cancellation cancellation) throws IOException, InterruptedException {
        journal.intend(Drifts.planned(plan, begin), plan.steps());
        tools.milestones().reached("intended");
        try (Witnesses witnesses = new Witnesses(plan.group(), tools.ears())) {
            witnesses.hear(evidence);
            Move move = new Move(plan, tools, new Report(tools.clock(), listener),
                    Findings.of(plan, evidence, observers(plan.group())), witnesses, window(plan, evidence));
            Ending ending = new MoveRun(move, cancellation).run();
            return new Tried(Drifts.ended(move, begin, ending), move.report().isStale());
        }
    }

    private static boolean isSame(Plan planned, Plan now) {
        return now.allowed() && planned.kind() == now.kind() && Objects.equals(planned.from(), now.from())
                && Objects.equals(planned.to(), now.to()) && planned.epoch().equals(now.epoch())
                && planned.steps().equals(now.steps());
    }

    /** How long the target may wait for its claim: the usual time and some round trips, or the time a one-shot takes. */
    private Duration window(Plan plan, Evidence evidence) {
        boolean oneShot = plan.steps().stream().anyMatch(StepName.RELEASE_OVER_SSH::is);
        Duration slow = tools.timing().window().plus(evidence.wayBetween(plan.from(), plan.to())
                .multipliedBy(ROUND_TRIPS));
        return oneShot || slow.compareTo(Move.LONGEST_WINDOW) > 0 ? Move.LONGEST_WINDOW : slow;
    }

    private Drift recorded(Drift drift) {
        try {
            journal.record(drift);
            return drift;
        } catch (IOException e) {
            return new Drift(drift.id(), drift.at(), drift.group(), drift.kind(), drift.outcome(), drift.sentence()
                    + " This could not be written into the journal: " + Printable.sentence(Disk.why(e)), drift.from(),
                    drift.to(),
                    drift.epoch(), drift.steps(), drift.checks(), drift.wire(), drift.takeovers(),
                    drift.outageMillis(), drift.who(),
                    drift.reason());
        }
    }

    /** Looks at a group as a move would, to arm it. */
    public Arming arming() {
        return armings;
    }

    /** Finds out how interrupted moves ended, those of groups that still exist. */
    public void reconcile(Duration limit) throws InterruptedException {
        Inventory now = inventory.get();
        for (GroupId group : journal.groupsWithOpenMoves()) {
            Optional<VipGroup> known = now.group(group);
            if (known.isPresent()) {
                new Interrupted(tools, journal, locks).reconcile(known.get(), limit);
            }
        }
    }
}
