package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. What is moved where before maintenance begins, and whether it may begin.
 *
 * @param parts one per group, in the inventory's order
 * @param sentence what will be done, or why not and what to do
 */
public record MaintenancePlan(Maintenance.Request request, List<Part> parts, String sentence, boolean allowed) {

    public MaintenancePlan {
        parts = List.copyOf(parts);
    }

    /**
     * @param hosts whose agents are told
     * @param epoch the newest one they know
     * @param move null if nothing has to be moved
     */
    public record Part(VipGroup group, List<HostId> hosts, Epoch epoch, @Nullable Plan move) {

        public Part {
            hosts = List.copyOf(hosts);
        }
    }

    /** The same for this reason and time. */
    public MaintenancePlan with(String why, Duration length) {
        return new MaintenancePlan(new Maintenance.Request(request.scope(), why, length, request.leaveVips(),
                request.who()), parts, sentence, allowed);
    }

    /** The moves that come first. */
    public List<Plan> moves() {
        return parts.stream().<Plan>mapMulti((part, out) -> {
            @Nullable Plan move = part.move();
            if (move != null) {
                out.accept(move);
            }
        }).toList();
    }
}
