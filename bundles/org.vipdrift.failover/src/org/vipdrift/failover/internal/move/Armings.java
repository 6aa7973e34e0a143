package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.Arming;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.internal.arm.ArmingPlanner;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Surveying;
import org.vipdrift.failover.port.MoveClock;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Looks at groups before they are armed; what a survey found counts for a minute. */
final class Armings implements Arming {
    private static final Duration COUNTS = Duration.ofMinutes(1);

    private final Gatherer gatherer;
    private final Surveying surveying;
    private final Supplier<Inventory> inventory;
    private final MoveClock clock;
    private final Map<GroupId, Found> found = new ConcurrentHashMap<>();

    /** Reads the world of a group. */
    @FunctionalInterface
    interface Gatherer {
        Evidence gather(VipGroup group, Duration limit) throws InterruptedException;
    }

    private record Found(VipGroup group, List<SurveyReply> replies, long nanos) {
    }

    Armings(Gatherer gatherer, Surveying surveying, Supplier<Inventory> inventory, MoveClock clock) {
        this.gatherer = gatherer;
        this.surveying = surveying;
        this.inventory = inventory;
        this.clock = clock;
    }

    @Override
    public ArmingPlan plan(VipGroup group, Duration limit) throws InterruptedException {
        Evidence evidence = gatherer.gather(group, limit);
        List<SurveyReply> replies = surveying.survey(evidence);
        found.put(group.id(), new Found(group, replies, clock.nanos()));
        return ArmingPlanner.plan(evidence, inventory.get(), replies);
    }

    @Override
    public ArmingPlan planAgain(VipGroup group, Duration limit) throws InterruptedException {
        Found last = found.get(group.id());
        return last != null && last.group.equals(group) && clock.nanos() - last.nanos < COUNTS.toNanos()
                ? ArmingPlanner.plan(gatherer.gather(group, limit), inventory.get(), last.replies)
                : plan(group, limit);
    }

    @Override
    public ArmingPlan glance(VipGroup group, Duration limit) throws InterruptedException {
        return ArmingPlanner.plan(gatherer.gather(group, limit), inventory.get(), List.of());
    }
}
