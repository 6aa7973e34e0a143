package org.vipdrift.control.internal.maintenance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenancePlan.Part;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.VipGroup;

/** Immutable. Finds out what has to be moved where before maintenance can begin, and whether it may. */
record Planning(Ground ground, MemberFacts facts, Moves moves, Request request, Duration limit) {

    MaintenancePlan plan() throws ControlException, InterruptedException {
        List<VipGroup> groups = ground.groups(request.scope());
        List<HostId> hosts = groups.stream().flatMap(g -> ground.hosts(request.scope(), g).stream()).distinct()
                .toList();
        Map<HostId, Reading> readings = facts.read(hosts, limit);
        List<HostId> silent = hosts.stream().filter(h -> silence(h, readings).isPresent()).toList();
        if (silent.size() == hosts.size()) {
            throw new ControlException(Reason.UNREACHABLE, silence(silent.getFirst(), readings).orElse(""));
        }
        List<Part> parts = new ArrayList<>();
        for (VipGroup group : groups) {
            parts.add(new Part(group, ground.hosts(request.scope(), group), epoch(group, readings),
                    away(group, readings)));
        }
        return judged(parts, silent);
    }

    private MaintenancePlan judged(List<Part> parts, List<HostId> silent) {
        MaintenancePlan plan = new MaintenancePlan(request, parts, "", true);
        Optional<Plan> obstacle = plan.moves().stream().filter(Predicate.not(Planning::isGood)).findFirst();
        return new MaintenancePlan(request, parts, obstacle.map(move -> Sentences.refused(request.scope(), move))
                .orElseGet(() -> Sentences.planned(request, plan.moves(), silent)), obstacle.isEmpty());
    }

    private static boolean isGood(Plan move) {
        return move.allowed() && move.kind() == MoveKind.SWITCHOVER && move.to() != null;
    }

    /** Why a host's agent can't be told, and what to do. */
    private static Optional<String> silence(HostId host, Map<HostId, Reading> readings) {
        @Nullable Reading reading = readings.get(host);
        if (reading == null || !reading.isAttached() || reading.facts().isEmpty()) {
            return Optional.of("The agent of " + host + " can't be told that maintenance begins: "
                    + (reading == null ? "it did not answer." : reading.sentence()) + " Mend that first: vipdrift agent"
                    + " status " + host + ".");
        }
        return reading.facts().filter(f -> !f.capabilities().contains(Hello.MAINTENANCE)).map(_ -> "The agent of "
                + host + " is too old to know maintenance; install the newer one: vipdrift agent install " + host
                + ".");
    }

    private @Nullable Plan away(VipGroup group, Map<HostId, Reading> readings)
            throws ControlException, InterruptedException {
        if (request.leaveVips() || !(request.scope() instanceof Scope.OfHost of)
                || grants(group, readings.get(of.host())).noneMatch(Grant::holding)) {
            return null;
        }
        try {
            return moves.plan(new MoveRequest(group.id(), MoveRequest.Verb.MOVE, null, false, "maintenance of "
                    + of.host() + ": " + request.why(), request.who()), limit);
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    private static Epoch epoch(VipGroup group, Map<HostId, Reading> readings) {
        return readings.values().stream().flatMap(r -> grants(group, r)).map(Grant::epoch)
                .max(Comparator.naturalOrder()).orElse(Epoch.NONE);
    }

    private static Stream<Grant> grants(VipGroup group, @Nullable Reading reading) {
        return reading == null ? Stream.empty()
                : reading.facts().stream().flatMap(f -> f.grants().stream())
                        .filter(g -> g.group().equals(group.id()));
    }
}
