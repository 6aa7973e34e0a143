package org.vipdrift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.remote.PresentedKey;

/** Three hosts and group web, and what may happen to them. */
final class Farm {
    static final HostId H1 = new HostId("h1");
    static final HostId H2 = new HostId("h2");
    static final HostId H3 = new HostId("h3");
    static final Vip VIP = Vip.parse("198.51.100.100/24");
    static final MacAddress MAC1 = MacAddress.parse("02:00:5e:10:00:01");
    static final MacAddress MAC2 = MacAddress.parse("02:00:5e:10:00:02");
    static final VipGroup WEB = new VipGroup(new GroupId("web"), List.of(VIP),
            List.of(new Member(H1, "host0", 200), new Member(H2, "host0", 100)));
    static final Inventory INVENTORY = new Inventory(
            List.of(host(H1, new Identity.Automatic()), host(H2, new Identity.Password()),
                    new Host(H3, "h3.example.org", 2222, "ops", new Identity.KeyFile(Path.of("/keys/ops")))),
            List.of(WEB));
    static final PresentedKey KEY = new PresentedKey("198.51.100.11", 22, "ssh-ed25519",
            "SHA256:" + "k".repeat(43), "AAAA");

    private Farm() {
    }

    static Host host(HostId id, Identity identity) {
        return new Host(id, "198.51.100.1" + id.name().charAt(1), 22, "root", identity);
    }

    static HostFacts facts(String version) {
        return new HostFacts("h", version, List.of(), "boot", 0, 0, List.of(), List.of(), List.of(), Map.of(),
                List.of(), List.of());
    }

    static WireTruth seen(WireTruth.State state, Instant at, MacAddress... macs) {
        return new WireTruth(VIP, state, List.of(macs), List.of("h1", "h3"), Optional.of(at));
    }

    static Plan plan(MoveRequest request, MoveKind kind, boolean allowed, CheckResult... checks) {
        return new Plan(request, WEB, kind, kind == MoveKind.PLACE ? null : H1, kind == MoveKind.RELEASE ? null : H2,
                new Epoch(8),
                List.of(new PlannedStep("release", H1, "Deletes 198.51.100.100 from host0."),
                        new PlannedStep("claim", H2, "Adds 198.51.100.100 to host0.")),
                List.of(checks), Duration.ofMillis(2), List.of(),
                "h1 holds web and h2 is ready to take over.", allowed);
    }

    static CheckResult check(String id, Severity severity, boolean passed) {
        return new CheckResult(id, severity, passed, "Seen: " + id + ".", passed ? "" : "Mend " + id + ".");
    }

    static Drift drift(Outcome outcome, String sentence) {
        return new Drift("2026-11-21T20:14:03.123Z-web-8", Instant.parse("2026-11-21T20:14:03.123Z"),
                new GroupId("web"), MoveKind.SWITCHOVER, outcome, sentence, H1, H2, new Epoch(8),
                List.of(step("prepare", H2, 0, 1.25), step("release", H1, 1.5, 0.3), step("claim", H2, 1.9, 0.2),
                        step("announce", H2, 2.1, 0.4), step("verify", H3, 2.5, 7.5)),
                List.of(check("target-link-up", Severity.REFUSE, true)),
                List.of(seen(WireTruth.State.SINGLE_EXPECTED, Instant.now(), MAC2)),
                List.of(heard(OptionalDouble.of(3.25), false)),
                OptionalDouble.of(0.3124),
                "anna@desk", "");
    }

    static WitnessedTakeover heard(OptionalDouble answer, boolean contested) {
        return new WitnessedTakeover(H3, VIP.address(), Instant.parse("2026-11-21T20:14:03.1255Z"), MAC1, MAC2, 412.5,
                2, answer, contested);
    }

    private static StepReport step(String name, HostId host, double start, double millis) {
        return new StepReport(name, host, start, millis, true, false, name + " on " + host + ".");
    }
}
