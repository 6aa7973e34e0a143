package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** The network most tests look at: h1, h2, h3 with agents, and the group web on h1. */
public final class Scene {
    public static final String LINK = "host0";
    public static final HostId H1 = new HostId("h1");
    public static final HostId H2 = new HostId("h2");
    public static final HostId H3 = new HostId("h3");
    public static final GroupId WEB = new GroupId("web");
    public static final Vip VIP = Vip.parse("198.51.100.100/24");
    public static final VipGroup GROUP = new VipGroup(WEB, List.of(VIP),
            List.of(new Member(H1, LINK, 100), new Member(H2, LINK, 99), new Member(H3, LINK, 98)));
    public static final Inventory INVENTORY = new Inventory(List.of(host(H1, 11), host(H2, 12), host(H3, 13)),
            List.of(GROUP));

    private Scene() {
    }

    /** All well: h1 holds web and the wire says so. */
    public static StatusSnapshot calm() {
        return snapshot(wire(WireTruth.State.SINGLE_EXPECTED, mac(11)), H1, ok("holder-confirmed",
                "h1 holds web and is the only one that answers."));
    }

    /** Two MACs answer for the VIP. */
    public static StatusSnapshot twoAnswer() {
        return snapshot(wire(WireTruth.State.MULTIPLE, mac(11), mac(12)), H1, new Status(Status.State.PROBLEM,
                "two-answer", "198.51.100.100 of web is answered by 2 MACs: h1 and h2."));
    }

    /** Nobody has asked the wire. */
    public static StatusSnapshot notAsked() {
        return snapshot(WireTruth.unknown(VIP), null,
                new Status(Status.State.UNKNOWN, "not-asked", "Nobody has asked the wire for web yet."));
    }

    /** The inventory's hosts and groups before anything is known of them. */
    public static StatusSnapshot unknown(Inventory inventory) {
        Status nothing = new Status(Status.State.UNKNOWN, "not-asked", "Nothing is known of it yet.");
        return new StatusSnapshot(Instant.now(),
                inventory.hosts().stream()
                        .map(h -> new HostStatus(h, AgentState.UNKNOWN, nothing, null, null, List.of())).toList(),
                inventory.groups().stream().map(g -> new GroupStatus(g, "manual", Epoch.NONE, null,
                        g.vips().stream().map(WireTruth::unknown).toList(), nothing)).toList());
    }

    public static StatusSnapshot snapshot(WireTruth wire, @Nullable HostId holder, Status status) {
        Instant now = Instant.now();
        return new StatusSnapshot(now,
                List.of(attached(H1, 11, Objects.equals(holder, H1)), attached(H2, 12, Objects.equals(holder, H2)),
                        attached(H3, 13, Objects.equals(holder, H3))),
                List.of(new GroupStatus(GROUP, "manual", new Epoch(7), holder, List.of(wire), status)));
    }

    public static WireTruth wire(WireTruth.State state, MacAddress... macs) {
        return new WireTruth(VIP, state, List.of(macs), List.of("h2", "h3"), Optional.of(Instant.now()));
    }

    public static MacAddress mac(int last) {
        return new MacAddress(0x02_00_5e_00_53_00L | last);
    }

    public static HostStatus attached(HostId id, int last, boolean holds) {
        return new HostStatus(host(id, last), AgentState.ATTACHED, ok("attached", id + "'s agent is attached."),
                facts(id, last, holds), Instant.now(), holds ? List.of(WEB) : List.of());
    }

    public static Host host(HostId id, int last) {
        return new Host(id, "198.51.100." + last, Host.SSH_PORT, "root", new Identity.Automatic());
    }

    /** From h1 to the target (h2 if none is named), every check passed. */
    public static Plan switchover(MoveRequest request) {
        HostId asked = request.target();
        HostId to = asked == null ? H2 : asked;
        return plan(request, MoveKind.SWITCHOVER, to, checks(), true,
                "h1 holds web and is healthy: it hands over to " + to + ".");
    }

    public static Plan plan(MoveRequest request, MoveKind kind, HostId to, List<CheckResult> checks, boolean allowed,
            String sentence) {
        return new Plan(request, GROUP, kind, H1, to, new Epoch(8), steps(to), checks, Duration.ofMillis(1), List.of(),
                sentence, allowed);
    }

    public static List<CheckResult> checks() {
        return List.of(
                new CheckResult("agents-fresh", Severity.REFUSE, true, "h1 answered 3 ms ago, h2 2 ms ago", ""),
                new CheckResult("target-link-up", Severity.REFUSE, true, "host0 of h2 is up, carrier", ""),
                new CheckResult("one-answerer", Severity.REFUSE, true,
                        "198.51.100.100 is answered by 02:00:5e:00:53:0b (h1), seen by h2 and h3", ""),
                new CheckResult("clock-offset", Severity.INFO, true, "h1 +0.02 ms, h2 -0.01 ms", ""));
    }

    public static List<PlannedStep> steps(HostId to) {
        return List.of(new PlannedStep("prepare", to, to + " gets ready to claim 198.51.100.100 on host0"),
                new PlannedStep("prepare", H1, "h1 gets ready to release 198.51.100.100"),
                new PlannedStep("release", H1, "h1 takes 198.51.100.100 off host0"),
                new PlannedStep("claim", to, to + " puts 198.51.100.100 on host0 and announces it"),
                new PlannedStep("verify", H3, "h3 asks the wire who answers for 198.51.100.100"),
                new PlannedStep("settle", to, "the move is made final on both hosts"));
    }

    public static Drift done(Plan plan) {
        return drift(plan, Outcome.DONE, plan.group().id() + " moved from h1 to " + plan.to() + " in 0.9 ms.",
                wire(WireTruth.State.SINGLE_EXPECTED, mac(12)));
    }

    public static Drift drift(Plan plan, Outcome outcome, String sentence, WireTruth wire) {
        double[] starts = {0.2, 0.3, 3.1, 3.6, 4.2, 24.8};
        double[] lengths = {2.1, 1.8, 0.4, 0.5, 20.3, 1.1};
        List<StepReport> reports = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            PlannedStep step = plan.steps().get(i);
            reports.add(new StepReport(step.name(), step.host(), starts[i], lengths[i], true, false, step.sentence()));
        }
        Instant now = Instant.now();
        return new Drift(now + "-web-" + plan.epoch(), now, plan.group().id(), plan.kind(), outcome, sentence,
                plan.from(), plan.to(), plan.epoch(), reports, plan.checks(), List.of(wire), OptionalDouble.of(0.9),
                "anna@desk", plan.request().reason());
    }

    private static Status ok(String reason, String sentence) {
        return new Status(Status.State.OK, reason, sentence);
    }

    private static HostFacts facts(HostId id, int last, boolean holds) {
        List<AddressFacts> addresses = new ArrayList<>(List.of(
                new AddressFacts(Addresses.parse("198.51.100." + last), 24, false, AddressFacts.FOREVER)));
        if (holds) {
            addresses.add(new AddressFacts(VIP.address(), 32, false, AddressFacts.FOREVER));
        }
        InterfaceFacts link = new InterfaceFacts(LINK, 2, mac(last), true, true, 1500, addresses);
        Grant grant = new Grant(WEB, List.of(VIP), LINK, new Epoch(7), holds, holds ? "claimed" : "released");
        return new HostFacts(id.name(), "0.1.0", List.of("claim", "probe"), "boot-" + id, 1_000_000_000L,
                System.currentTimeMillis(), List.of(link), List.of(), List.of(), Map.of(), List.of(), List.of(grant));
    }

    /** So many hosts, all alike: host000 and so on, and no group. */
    public static StatusSnapshot many(int hosts, AgentState state) {
        Status status = new Status(Status.State.NOTICE, "test", "As the test says.");
        return new StatusSnapshot(Instant.now(), IntStream.range(0, hosts)
                .mapToObj(i -> new Host(new HostId("host%03d".formatted(i)), "192.0.2." + i, Host.SSH_PORT, "root",
                        new Identity.Automatic()))
                .map(host -> new HostStatus(host, state, status, null, null, List.of())).toList(), List.of());
    }
}
