package org.vipdrift.control.internal.arm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.Failures;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Operator;
import org.vipdrift.failover.Arming;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Keeps the settings in the inventory, and gives the members' agents their orders. */
public final class ConsoleAutomation implements Automation {
    private final InventoryStore inventory;
    private final Arming arming;
    private final MemberOrders orders;
    private final MemberFacts facts;
    private final Book journal;

    /** Where arming and disarming are written. */
    @FunctionalInterface
    public interface Book {
        /** @throws IOException if it can't be written */
        void tell(Drift arming) throws IOException;
    }

    public ConsoleAutomation(InventoryStore inventory, Arming arming, AgentLinks links, MemberFacts facts,
            Book journal) {
        this.facts = facts;
        this.journal = journal;
        this.inventory = inventory;
        this.arming = arming;
        this.orders = new MemberOrders(links);
    }

    @Override
    public Automatic settings(GroupId group) throws ControlException {
        return settings(known(group));
    }

    private Automatic settings(VipGroup group) {
        @Nullable Automatic known = group.automatic();
        return known == null
                ? Automatic.offered(RouterIds.free(inventory.current(), group.id()), group.members().size())
                : known;
    }

    private VipGroup known(GroupId group) throws ControlException {
        return inventory.current().group(group).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                "There is no group " + group + " in the inventory."));
    }

    @Override
    public VipGroup set(GroupId group, @Nullable Automatic settings, Map<HostId, Integer> priorities)
            throws ControlException {
        areMembers(known(group), priorities.keySet());
        UnaryOperator<VipGroup> change = g -> (settings == null ? g : g.with(settings)).with(priorities);
        try {
            return inventory.update(now -> now.group(group).map(g -> now.with(change.apply(g))).orElse(now))
                    .group(group).orElseThrow(() -> new ControlException(Reason.NO_SUCH_ITEM,
                            "Group " + group + " has just been removed from the inventory."));
        } catch (InventoryException e) {
            throw Failures.of(e);
        }
    }

    private static void areMembers(VipGroup group, Set<HostId> hosts) throws ControlException {
        for (HostId host : hosts) {
            if (group.member(host).isEmpty()) {
                throw new ControlException(Reason.NO_SUCH_ITEM, host + " is no member of group " + group.id()
                        + "; its members are "
                        + group.members().stream().map(m -> m.host().name()).collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    @Override
    public ArmingPlan plan(GroupId group, Duration limit) throws ControlException, InterruptedException {
        VipGroup known = known(group);
        return arming.plan(known.with(settings(known)), limit);
    }

    @Override
    public ArmingReport arm(ArmingPlan shown, String why, Duration limit)
            throws ControlException, InterruptedException {
        ArmingPlan plan = shown.allowed() ? arming.planAgain(shown.group(), limit) : shown;
        @Nullable Automatic settings = plan.group().automatic();
        if (!plan.allowed() || settings == null) {
            throw new ControlException(Reason.UNSAFE, plan.sentence());
        }
        if (!plan.members().equals(shown.members())) {
            throw new ControlException(Reason.UNSAFE, "The members of " + plan.group().id()
                    + " have other addresses than when this was planned; look at the plan again.");
        }
        set(plan.group().id(), settings);
        List<HostId> hosts = plan.members().stream().map(ArmingPlan.Member::host).toList();
        Entry entry = new Entry(MoveKind.ARM, Instant.now(), plan.epoch(), plan.checks(), Operator.name(), why);
        return entry.write(Reports.armed(plan.group().id(), orders.give(hosts, host -> {
            ArmOrder order = order(plan, settings, host, entry);
            return agent -> agent.arm(order);
        }, limit)), journal);
    }

    private static ArmOrder order(ArmingPlan plan, Automatic settings, HostId host, Entry entry) {
        ArmingPlan.Member member = plan.members().stream().filter(m -> m.host().equals(host)).findFirst().orElseThrow();
        return new ArmOrder(plan.group().id(), plan.group().vips(), member.interfaceName(), plan.epoch(),
                OrderTerms.of(plan, settings, member), entry.who(), entry.why(), entry.at().toEpochMilli());
    }

    @Override
    public ArmingReport disarm(GroupId group, String why, Duration limit)
            throws ControlException, InterruptedException {
        VipGroup known = known(group);
        Epoch epoch = arming.glance(known.with(settings(known)), limit).epoch();
        Entry entry = new Entry(MoveKind.DISARM, Instant.now(), epoch, List.of(), Operator.name(), why);
        DisarmOrder order = new DisarmOrder(group, epoch, entry.who(), why);
        return entry.write(Reports.disarmed(group, orders.give(armed(known),
                _ -> agent -> agent.disarm(order), limit)), journal);
    }

    /** Members, and hosts that are witnesses. */
    private static List<HostId> armed(VipGroup group) {
        @Nullable Automatic settings = group.automatic();
        return Stream.concat(group.members().stream().map(Member::host),
                settings == null ? Stream.of() : settings.witnessHosts().stream()).toList();
    }

    /** Grants nothing, so its journal line has no epoch of its own. */
    @Override
    public ArmingReport acknowledge(GroupId group, String why, Duration limit)
            throws ControlException, InterruptedException {
        VipGroup known = known(group);
        Entry entry = new Entry(MoveKind.ACKNOWLEDGE, Instant.now(), Epoch.NONE, List.of(), Operator.name(), why);
        AckOrder order = new AckOrder(group, entry.who(), why, entry.at().toEpochMilli());
        return entry.write(Reports.acknowledged(group, orders.give(
                known.members().stream().map(Member::host).toList(), _ -> agent -> agent.acknowledge(order), limit)),
                journal);
    }

    @Override
    public List<Forecast> simulate(GroupId group, Duration limit) throws ControlException, InterruptedException {
        VipGroup known = known(group);
        ArmingPlan plan = arming.glance(known.with(settings(known)), limit);
        @Nullable Automatic settings = plan.group().automatic();
        List<HostId> hosts = plan.members().stream().map(ArmingPlan.Member::host).toList();
        return settings == null ? List.of()
                : Forecasts.of(new Cast(plan.group(), settings, plan.members(), facts.read(hosts, limit)));
    }
}
