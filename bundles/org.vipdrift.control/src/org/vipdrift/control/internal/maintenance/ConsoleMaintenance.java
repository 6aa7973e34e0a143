package org.vipdrift.control.internal.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenancePlan.Part;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.MaintenanceReport.Answer;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.arm.ConsoleAutomation.Book;
import org.vipdrift.control.internal.arm.MemberOrders;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Moves away with the moves people make, then tells the members' agents. */
public final class ConsoleMaintenance implements Maintenance {
    private final InventoryStore inventory;
    private final MemberFacts facts;
    private final Moves moves;
    private final MemberOrders orders;
    private final Book journal;

    public ConsoleMaintenance(InventoryStore inventory, MemberFacts facts, Moves moves, AgentLinks links,
            Book journal) {
        this.inventory = inventory;
        this.facts = facts;
        this.moves = moves;
        this.journal = journal;
        orders = new MemberOrders(links);
    }

    @Override
    public MaintenancePlan plan(Request request, Duration limit) throws ControlException, InterruptedException {
        return new Planning(new Ground(inventory.current()), facts, moves, request, limit).plan();
    }

    @Override
    public MaintenanceReport begin(MaintenancePlan shown, MoveListener listener, Cancellation cancellation,
            Duration limit) throws ControlException, InterruptedException {
        if (shown.request().why().isBlank()) {
            throw new ControlException(Reason.INVALID, "Maintenance needs a reason: say why, others will read it.");
        }
        MaintenancePlan plan = shown.allowed() ? plan(shown.request(), limit) : shown;
        if (!plan.allowed()) {
            throw new ControlException(Reason.UNSAFE, plan.sentence());
        }
        if (!ways(plan).equals(ways(shown))) {
            throw new ControlException(Reason.UNSAFE, "What has to be moved for the maintenance of "
                    + plan.request().scope()
                    + " is something else than when this was planned; look at the plan again.");
        }
        return begin(plan, away(plan, listener, cancellation), limit);
    }

    private static List<String> ways(MaintenancePlan plan) {
        return plan.moves().stream().map(m -> m.group().id() + " " + m.to()).toList();
    }

    private List<Drift> away(MaintenancePlan plan, MoveListener listener, Cancellation cancellation)
            throws InterruptedException {
        List<Drift> made = new ArrayList<>();
        for (Plan move : plan.moves()) {
            Drift drift = moves.run(move, listener, cancellation);
            made.add(drift);
            if (drift.outcome() != Outcome.DONE) {
                break;
            }
        }
        return made;
    }

    private MaintenanceReport begin(MaintenancePlan plan, List<Drift> made, Duration limit)
            throws InterruptedException {
        Request request = plan.request();
        Entry entry = new Entry(Instant.now(), plan.parts(), request.who(), request.why());
        if (!made.isEmpty() && made.getLast().outcome() != Outcome.DONE) {
            return entry.write(new MaintenanceReport(request.scope(), true, false, made, List.of(),
                    Sentences.stuck(request.scope(), made.getLast())), journal);
        }
        List<Answer> answers = give(plan.parts(), new Words(request.scope(), true, request.length().toSeconds(),
                request.who(), request.why(), entry.at()), limit);
        return entry.write(new MaintenanceReport(request.scope(), true, answers.stream().allMatch(Answer::done), made,
                answers, Sentences.begun(request.scope(), made, answers)), journal);
    }

    @Override
    public MaintenanceReport end(Scope scope, String why, String who, Duration limit)
            throws ControlException, InterruptedException {
        Ground ground = new Ground(inventory.current());
        List<Part> parts = new ArrayList<>();
        for (VipGroup group : ground.groups(scope)) {
            parts.add(new Part(group, ground.hosts(scope, group), Epoch.NONE, null));
        }
        Entry entry = new Entry(Instant.now(), parts, who, why);
        List<Answer> answers = give(parts, new Words(scope, false, 0, who, why, entry.at()), limit);
        return entry.write(new MaintenanceReport(scope, false, answers.stream().allMatch(Answer::done), List.of(),
                answers, Sentences.ended(scope, answers)), journal);
    }

    /** What all members are told alike. */
    private record Words(Scope scope, boolean on, long seconds, String who, String why, Instant at) {

        MaintenanceOrder order(VipGroup group, Member member) {
            return new MaintenanceOrder(group.id(), group.vips(), member.interfaceName(), switch (scope) {
                case Scope.OfHost _ -> MaintenanceFacts.HOST;
                case Scope.OfGroup _ -> MaintenanceFacts.GROUP;
            }, on, seconds, who, why, at.toEpochMilli());
        }
    }

    private List<Answer> give(List<Part> parts, Words words, Duration limit) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Part part : parts) {
            orders.give(part.hosts(), host -> order(part.group(), host, words), limit).forEach(
                    a -> answers.add(new Answer(part.group().id(), a.host(), a.done(), a.sentence())));
        }
        return answers;
    }

    private static MemberOrders.Order order(VipGroup group, HostId host, Words words) {
        MaintenanceOrder order = words.order(group, group.member(host).orElseThrow());
        return agent -> agent.maintain(order);
    }
}
