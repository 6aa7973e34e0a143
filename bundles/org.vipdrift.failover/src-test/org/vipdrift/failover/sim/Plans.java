package org.vipdrift.failover.sim;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.decision.Planner;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Gathering;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.port.Together;

/** Short ways to requests and plans. */
public final class Plans {

    private Plans() {
    }

    public static MoveRequest move(String target) {
        return request(Verb.MOVE, target, false, "");
    }

    public static MoveRequest request(Verb verb, String target, boolean force, String reason) {
        return new MoveRequest(new GroupId("web"), verb, target == null ? null : new HostId(target), force, reason,
                "anna@desk");
    }

    /** Looks at the simulated network and plans, as one who knows of epoch 4. */
    public static Plan plan(SimNet net, MoveRequest request) {
        return plan(net, request, new Past(new Epoch(4), java.util.Optional.empty()));
    }

    public static Plan plan(SimNet net, MoveRequest request, Past past) {
        Gathering gathering = new Gathering(net, Together.IN_TURN, net.time, Duration.ofMillis(200));
        try {
            Evidence evidence = gathering.gather(net.group, List.of(), past, Duration.ofSeconds(1));
            return Planner.plan(request, evidence);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CheckResult check(Plan plan, String id) {
        return plan.checks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    public static List<String> steps(Plan plan) {
        return plan.steps().stream().map(s -> s.name() + " " + s.host()).toList();
    }
}
