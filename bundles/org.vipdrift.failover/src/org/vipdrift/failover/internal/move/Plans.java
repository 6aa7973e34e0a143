package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.evidence.Evidence;

/** Thread-safe. The last few plans with what they were made of, so that a plan run at once need not look again. */
final class Plans {

    private static final int MOST = 16;

    private final Map<Plan, Made> plans = new LinkedHashMap<>();

    /** @param nanos when, on the console's clock */
    private record Made(Evidence evidence, long nanos) {
    }

    synchronized void remember(Plan plan, Evidence evidence, long nanos) {
        if (plans.size() >= MOST) {
            plans.remove(plans.keySet().iterator().next());
        }
        plans.put(plan, new Made(evidence, nanos));
    }

    /** The evidence of a plan that is not older than this. */
    synchronized Optional<Evidence> fresh(Plan plan, long now, Duration age) {
        return Optional.ofNullable(plans.get(plan)).filter(m -> now - m.nanos <= age.toNanos()).map(Made::evidence);
    }
}
