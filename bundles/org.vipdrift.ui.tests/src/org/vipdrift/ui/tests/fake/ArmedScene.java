package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.Story;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.inventory.VipGroup;

/** {@link Scene}'s network with the group web in automatic mode. */
public final class ArmedScene {
    public static final int ROUTER_ID = 51;
    public static final String CUT_OFF = "h3 hears no adverts and does not reach its gateway 198.51.100.2:"
            + " it is cut off and does not take over.";
    public static final String SKEW = "The agents of web are of different versions: h1 0.1.0, h2 0.1.0, h3 0.2.0; upgrade"
            + " the older ones.";
    public static final String REFUSED = "h3's agent is too old for the automatic mode.";
    private static final Instant THEN = Instant.parse("2026-11-22T20:10:05.120Z");
    private static final long SECOND = 1_000_000_000L;
    private static final long READ_AT = 3600 * SECOND;
    private static final long MILLI = 1_000_000L;
    private static final CheckFacts WELL = new CheckFacts("web-http", "http", CheckFacts.PASSING,
            READ_AT - 90 * SECOND, -20, "http://127.0.0.1/ answered 200 in 1.2 ms");
    private static final CheckFacts ILL = new CheckFacts("web-http", "http", CheckFacts.FAILING,
            READ_AT - 15 * SECOND, -20, "http://127.0.0.1/ answered 503");

    private static final String HELD_DOWN = "h1: Group web stays on this host because it moved 6 times in 60 s.";

    private ArmedScene() {
    }

    /** h1 is master, the others listen. */
    public static StatusSnapshot armed() {
        return snapshot(GroupStatus.AUTOMATIC, List.of(),
                host(Scene.H1, 11, facts(ElectionFacts.MASTER, 100, 100, WELL, List.of())),
                host(Scene.H2, 12, facts(ElectionFacts.BACKUP, 99, 99, WELL, List.of())),
                host(Scene.H3, 13, facts(ElectionFacts.BACKUP, 98, 98, WELL, List.of())));
    }

    /** As {@link #armed}, but h3 has a newer agent. */
    public static StatusSnapshot skewed() {
        StatusSnapshot armed = armed();
        GroupStatus web = armed.groups().getFirst();
        return new StatusSnapshot(armed.at(), armed.hosts(),
                List.of(new GroupStatus(web.group(), web.mode(), web.epoch(),
                        web.holder(), web.wire(), web.status(),
                        List.of(new Alarm("version-skew", Status.State.NOTICE, SKEW, null)))));
    }

    /** h3 has not been armed. */
    public static StatusSnapshot partly() {
        return snapshot(GroupStatus.PARTLY, List.of(),
                host(Scene.H1, 11, facts(ElectionFacts.MASTER, 100, 100, WELL, List.of())),
                host(Scene.H2, 12, facts(ElectionFacts.BACKUP, 99, 99, WELL, List.of())), host(Scene.H3, 13, null));
    }

    /** h2's service is ill, and h3 is cut off. */
    public static StatusSnapshot troubled() {
        return snapshot(GroupStatus.AUTOMATIC,
                List.of(new Alarm("cut-off", Status.State.PROBLEM, CUT_OFF, Scene.H3)),
                host(Scene.H1, 11, facts(ElectionFacts.MASTER, 100, 100, WELL, List.of())),
                host(Scene.H2, 12, facts(ElectionFacts.BACKUP, 99, 79, ILL, List.of())),
                host(Scene.H3, 13, facts(ElectionFacts.BACKUP, 98, 98, WELL,
                        List.of(new AlarmFacts("cut-off", READ_AT - 5 * SECOND, CUT_OFF)))));
    }

    /** The group moved six times and stays with h1 for an hour. */
    public static StatusSnapshot heldDown() {
        return snapshot(GroupStatus.AUTOMATIC,
                List.of(new Alarm(AlarmFacts.HELD_DOWN, Status.State.PROBLEM, HELD_DOWN, Scene.H1)),
                host(Scene.H1, 11, down(facts(ElectionFacts.MASTER, 100, 100, WELL,
                        List.of(new AlarmFacts(AlarmFacts.HELD_DOWN, READ_AT - 5 * SECOND, HELD_DOWN))))),
                host(Scene.H2, 12, down(facts(ElectionFacts.BACKUP, 99, 99, WELL, List.of()))),
                host(Scene.H3, 13, facts(ElectionFacts.BACKUP, 98, 98, WELL, List.of())));
    }

    private static ElectionFacts down(ElectionFacts free) {
        return new ElectionFacts(free.armedBy(), free.armedWhy(), free.armedAtMillis(), free.state(), free.since(),
                free.version(), free.virtualRouterId(), free.priority(), free.effectivePriority(), free.reasons(),
                free.advertMillis(), free.preempt(), free.holdSeconds(), free.releaseWhenAlone(), free.master(),
                free.masterPriority(), free.lastAdvertAt(), free.masterDownAt(), free.checks(), free.alarms(),
                free.why(), READ_AT + 3600 * SECOND, 6);
    }

    /** All members, every check passed. */
    public static ArmingPlan plan(VipGroup group) {
        return plan(group, Scene.checks(), true, "h1, h2 and h3 will watch each other; h1 goes on holding web.");
    }

    /** h3 is too old. */
    public static ArmingPlan refused(VipGroup group) {
        CheckResult old = new CheckResult("agent-capable", Severity.REFUSE, false, REFUSED,
                "Upgrade it: vipdrift agent install h3");
        return plan(group, Stream.concat(Scene.checks().stream(), Stream.of(old)).toList(), false,
                "web cannot be armed: " + REFUSED);
    }

    public static ArmingReport allArmed(ArmingPlan plan) {
        return new ArmingReport(plan.group().id(), true, true, answers("armed"),
                plan.group().id() + " is armed: the agents of h1, h2, h3 decide who holds it.");
    }

    /** h3 said nothing. */
    public static ArmingReport partlyArmed(ArmingPlan plan) {
        return new ArmingReport(plan.group().id(), true, false, answers("armed").subList(0, 2),
                plan.group().id() + " is only partly armed: h3: It did not answer.");
    }

    static ArmingReport acknowledged(GroupId group) {
        return new ArmingReport(group, true, true, answers("acknowledged"),
                group + " is free again: its moves are counted anew.");
    }

    static ArmingReport allDisarmed(GroupId group) {
        return new ArmingReport(group, false, true, answers("disarmed"),
                group + " is disarmed: only people move it now.");
    }

    public static List<Forecast> forecasts() {
        return List.of(
                new Forecast("h1 loses power", Scene.H2, Duration.ofMillis(184),
                        List.of(new ForecastStep(Duration.ofMillis(150), Scene.H2, "h2 asks the wire for web"),
                                new ForecastStep(Duration.ofMillis(184), Scene.H2, "h2 claims web")),
                        "h2 takes over 184 ms after h1 fell silent."),
                new Forecast("all members lose their links", null, Duration.ZERO,
                        List.of(new ForecastStep(Duration.ofMillis(1), Scene.H1, "h1 keeps web: nobody is reached")),
                        "Nobody answers for web until a link is back."));
    }

    /** h2 took over from h1; h3 noticed something on its own, of no group. Oldest first. */
    public static List<HostEvent> takeover() {
        return List.of(event(0, Scene.H2, Scene.WEB, "asked", 41, "h2 asked the wire for web: nobody answered."),
                event(12, Scene.H2, Scene.WEB, "master", 42, "h2 took over web: h1 was silent for 184 ms."),
                event(900, Scene.H3, Scene.WEB, "alarm", 7, CUT_OFF),
                event(1000, Scene.H3, null, "started", 8, "The agent of h3 started."));
    }

    public static Story story() {
        return new Story(THEN.plusMillis(12), Scene.WEB, Scene.H1, Scene.H2, Duration.ofMillis(184),
                takeover().subList(0, 2), "h2 took over web from h1, which fell silent; 184 ms without a holder.");
    }

    private static HostEvent event(long millis, HostId host, @Nullable GroupId group, String what, long number,
            String sentence) {
        return new HostEvent(THEN.plusMillis(millis), Duration.ofNanos(400_000), host, group, what,
                group == null ? null : new Epoch(8), number, Duration.ofMillis(what.equals("asked") ? 12 : 0),
                sentence);
    }

    private static ArmingPlan plan(VipGroup group, List<CheckResult> checks, boolean allowed, String sentence) {
        return new ArmingPlan(group, new Epoch(8), group.members().stream()
                .map(member -> new ArmingPlan.Member(member.host(), member.interfaceName(),
                        Addresses.parse("198.51.100.1" + member.host().name().substring(1)), member.priority()))
                .toList(), checks, "A holder that is cut off keeps the VIPs; nobody takes over while cut off.",
                sentence, allowed);
    }

    private static List<ArmingReport.Answer> answers(String done) {
        return Stream.of(Scene.H1, Scene.H2, Scene.H3)
                .map(host -> new ArmingReport.Answer(host, true, host + " is " + done + ".")).toList();
    }

    private static StatusSnapshot snapshot(String mode, List<Alarm> alarms, HostStatus... hosts) {
        GroupStatus calm = Scene.calm().groups().getFirst();
        Status status = alarms.stream().findFirst().map(ArmedScene::status).orElse(calm.status());
        WireTruth wire = Scene.wire(WireTruth.State.SINGLE_EXPECTED, Scene.mac(11));
        return new StatusSnapshot(Instant.now(), Arrays.asList(hosts), List.of(new GroupStatus(Scene.GROUP, mode,
                new Epoch(8), Scene.H1, List.of(wire), status, alarms)));
    }

    private static Status status(Alarm alarm) {
        return alarm.kind().equals(AlarmFacts.HELD_DOWN)
                ? new Status(alarm.severity(), alarm.kind(), alarm.sentence())
                : new Status(Status.State.NOTICE, "alarm", "Only h1 and h2 could hold web.");
    }

    private static HostStatus host(HostId id, int last, @Nullable ElectionFacts election) {
        HostStatus bare = Scene.attached(id, last, id.equals(Scene.H1));
        HostFacts facts = bare.facts();
        Grant grant = new Grant(Scene.WEB, List.of(Scene.VIP), Scene.LINK, new Epoch(8), id.equals(Scene.H1), "armed",
                election);
        return new HostStatus(bare.host(), bare.agentState(), bare.status(),
                new HostFacts(facts.hostName(), facts.version(), facts.capabilities(), facts.bootId(), READ_AT,
                        facts.wallMillis(), facts.interfaces(), facts.routes(), facts.neighbours(), facts.sysctls(),
                        facts.daemons(), List.of(grant)),
                bare.factsAt(), bare.holds());
    }

    private static ElectionFacts facts(String state, int priority, int effective, CheckFacts check,
            List<AlarmFacts> alarms) {
        boolean master = state.equals(ElectionFacts.MASTER);
        return new ElectionFacts("anna@desk", "night shift", THEN.toEpochMilli(), state, READ_AT - 600 * SECOND, 3,
                ROUTER_ID, priority, effective,
                priority == effective ? List.of() : List.of(check.name() + " fails"), 50, false, 2, false,
                Addresses.parse("198.51.100.11"), 100, READ_AT - 20 * MILLI, READ_AT + (master ? 30 : 132) * MILLI,
                List.of(check), alarms, master ? "it holds web by right since it was armed."
                        : "it hears the adverts of h1 (priority 100).");
    }
}
