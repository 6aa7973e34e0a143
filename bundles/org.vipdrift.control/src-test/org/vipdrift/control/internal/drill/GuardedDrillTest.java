package org.vipdrift.control.internal.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.Drill;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.control.DrillReport.Result;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** What a drill asks for, when it goes back, and what it says. */
class GuardedDrillTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final MacAddress MAC = MacAddress.parse("02:00:5e:10:00:01");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final VipGroup WEB = new VipGroup(new GroupId("web"), List.of(VIP),
            List.of(new Member(H1, "eth0", 200), new Member(H2, "eth0", 100)));
    private final List<String> told = new ArrayList<>();
    private final Deque<MoveKind> kinds = new ArrayDeque<>();
    private final Deque<Drift> drifts = new ArrayDeque<>();
    private List<CheckResult> checks = List.of();
    private List<String> unknowns = List.of();
    private AgentState second = AgentState.ATTACHED;
    private boolean removed;
    private boolean nobody;
    private final Drill drill = new GuardedDrill(new Script(), new Board());

    /** Moves as they are told to go. */
    private final class Script implements Moves {
        @Override
        public Plan plan(MoveRequest request, Duration limit) throws InventoryException {
            told.add("plan " + request.target() + " " + request.reason() + " " + request.who());
            if (removed && told.size() > 1) {
                throw new InventoryException(InventoryException.Reason.NO_SUCH_ITEM, "There is no group web.");
            }
            MoveKind kind = kinds.isEmpty() ? MoveKind.SWITCHOVER : kinds.removeFirst();
            boolean home = H1.equals(request.target());
            return new Plan(request, WEB, kind, home ? H2 : H1, nobody ? null : home ? H1 : H2, new Epoch(3),
                    List.of(), checks,
                    Duration.ZERO, unknowns, "It is planned.", true);
        }

        @Override
        public Drift run(Plan plan, MoveListener listener, Cancellation cancellation) {
            told.add("run to " + plan.to() + (cancellation.isCancelled() ? " cancelled" : ""));
            return drifts.removeFirst();
        }
    }

    private final class Board implements StatusBoard {
        @Override
        public StatusSnapshot current() {
            throw new AssertionError("a drill wants fresh news");
        }

        @Override
        public StatusSnapshot refresh(Duration limit) {
            return new StatusSnapshot(Instant.EPOCH, List.of(status(H1, AgentState.ATTACHED), status(H2, second)),
                    List.of());
        }

        @Override
        public Subscription subscribe(Consumer<StatusSnapshot> consumer) {
            throw new AssertionError("nobody follows");
        }
    }

    private static HostStatus status(HostId host, AgentState agent) {
        return new HostStatus(new Host(host, "198.51.100.11", 22, "root", new Identity.Automatic()), agent,
                new Status(Status.State.OK, "fine", "All is well."), null, null, List.of());
    }

    private void ends(Outcome outcome, @Nullable Double outage, WitnessedTakeover... heard) {
        boolean home = !drifts.isEmpty();
        drifts.add(new Drift("1", Instant.EPOCH, WEB.id(), MoveKind.SWITCHOVER, outcome, "It " + outcome.word() + ".",
                home ? H2 : H1, home ? H1 : H2, new Epoch(3), List.of(), List.of(), List.of(), List.of(heard),
                outage == null ? OptionalDouble.empty() : OptionalDouble.of(outage), "anna@desk", Drill.REASON));
    }

    private DrillPlan plan() throws Exception {
        return drill.plan(WEB.id(), H2, "anna@desk", LIMIT);
    }

    private DrillReport run(Cancellation cancellation) throws Exception {
        return drill.run(plan(), Duration.ofMillis(100), LIMIT, MoveListener.SILENT, cancellation);
    }

    private void assertEnds(Result result, String sentence) throws Exception {
        DrillReport report = run(Cancellation.NEVER);
        assertEquals(sentence, report.sentence());
        assertEquals(result, report.result());
    }

    @Test
    void goesThereAndBackAsADrill() throws Exception {
        ends(Outcome.DONE, 2.0);
        ends(Outcome.DONE, 3.0);
        assertEnds(Result.DONE, "web went from h1 to h2 and back; clients were without answer for 2.0 ms and 3.0 ms,"
                + " 100 ms were allowed.");
        assertEquals(List.of("plan h2 drill anna@desk", "run to h2", "plan h1 drill anna@desk", "run to h1"), told);
    }

    @Test
    void goesBackAtOnceWhenTheWayThereTookTooLong() throws Exception {
        ends(Outcome.DONE, 100.5);
        ends(Outcome.DONE, 3.0);
        assertEnds(Result.ABORTED, "The drill was broken off: the outage on the way to h2 was 100.5 ms, more than the"
                + " 100 ms allowed. h1 holds web again. The steps of both moves say what took so long.");
    }

    @Test
    void saysThatTheWayBackTookTooLong() throws Exception {
        ends(Outcome.DONE, 3.0);
        ends(Outcome.DONE, 200.0);
        assertEnds(Result.LATE, "h1 holds web again. The way to h2 was in time, but the outage on the way back was"
                + " 200.0 ms, more than the 100 ms allowed. The steps of both moves say what took so long.");
    }

    @Test
    void takesTheLongestSilenceHeardWhereTheHostsDidNotMeasure() throws Exception {
        ends(Outcome.DONE, null, heard("198.51.100.100", 20), heard("198.51.100.101", 412.5));
        ends(Outcome.DONE, 3.0);
        assertTrue(run(Cancellation.NEVER).sentence().contains("was 412.5 ms, more than the 100 ms allowed."));
    }

    @Test
    void takesWhatNobodyMeasuredForNotProven() throws Exception {
        ends(Outcome.DONE, null);
        ends(Outcome.DONE, 3.0);
        assertEnds(Result.ABORTED, "The drill was broken off: the outage on the way to h2 could not be measured."
                + " h1 holds web again. The steps of both moves say what took so long.");
    }

    private static WitnessedTakeover heard(String vip, double silence) {
        return new WitnessedTakeover(H1, Addresses.parse(vip), Instant.EPOCH, MAC, MAC, silence, 1,
                OptionalDouble.empty(), false);
    }

    @Test
    void doesNotGoBackByItselfWhenTheWayThereIsNotDone() throws Exception {
        ends(Outcome.UNKNOWN, null);
        assertEnds(Result.FAILED, "The way to h2 ended as unknown, so nothing more was tried: It unknown."
                + " Look who holds web before trying again: vipdrift status.");
        assertEquals(2, told.size());
    }

    @Test
    void saysThatTheGroupIsAwayAndHowToBringItBack() throws Exception {
        ends(Outcome.DONE, 3.0);
        ends(Outcome.ROLLED_BACK, null);
        assertEnds(Result.AWAY, "web is on h2 and was not brought back: It rolled-back. Bring it back when that is"
                + " mended: vipdrift move web --to h1.");
    }

    @Test
    void makesNoFailoverOfTheWayBack() throws Exception {
        kinds.addAll(List.of(MoveKind.SWITCHOVER, MoveKind.FAILOVER));
        ends(Outcome.DONE, 3.0);
        assertEnds(Result.AWAY, "web is on h2 and was not brought back: The way back would be no planned move, but"
                + " failover: It is planned. Bring it back when that is mended: vipdrift move web --to h1.");
        assertFalse(told.contains("run to h1"));
    }

    @Test
    void reportsWhatHinderedThePlanOfTheWayBack() throws Exception {
        removed = true;
        ends(Outcome.DONE, 3.0);
        assertEnds(Result.AWAY, "web is on h2 and was not brought back: There is no group web. Bring it back when that"
                + " is mended: vipdrift move web --to h1.");
    }

    @Test
    void goesBackUncancelledWhenAPersonStopsIt() throws Exception {
        ends(Outcome.DONE, 3.0);
        ends(Outcome.DONE, 3.0);
        DrillReport report = run(() -> true);
        assertEquals("The drill was stopped when web was on h2 already. h1 holds web again.", report.sentence());
        assertEquals(Result.ABORTED, report.result());
        assertEquals("run to h1", told.getLast());
    }

    @Test
    void refusesWhereAnyMemberIsNotAttached() throws Exception {
        second = AgentState.DOWN;
        assertRefused("web can't be drilled: Not attached: h2. Mend the agent: vipdrift agent status h2.");
    }

    @Test
    void refusesWhereItWouldBeNoPlannedMove() throws Exception {
        kinds.add(MoveKind.PLACE);
        assertRefused("web can't be drilled: This would be no planned move, but place. Bring the group onto a healthy"
                + " host first: vipdrift move web.");
    }

    @Test
    void refusesWhereNobodyElseCouldTakeOver() throws Exception {
        nobody = true;
        assertRefused("web can't be drilled: There is no member it could go to. Mend the other members first, or name"
                + " one with --to.");
    }

    @Test
    void refusesWhereACheckWarnsAndPassesOverNotes() throws Exception {
        checks = List.of(failed("settle-time", Severity.INFO));
        assertTrue(plan().allowed());
        checks = List.of(failed("rp-filter", Severity.WARN), failed("settle-time", Severity.INFO));
        assertRefused("web can't be drilled: Not passed: rp-filter. Do what the move's own checks say, then drill"
                + " again.");
    }

    @Test
    void refusesWhereSomethingCanNotBeKnown() throws Exception {
        unknowns = List.of("Whether h1 holds it.");
        assertFalse(plan().allowed());
    }

    private static CheckResult failed(String id, Severity severity) {
        return new CheckResult(id, severity, false, "Seen.", "Mend it.");
    }

    private void assertRefused(String sentence) throws Exception {
        assertEnds(Result.REFUSED, sentence);
        assertTrue(told.stream().noneMatch(call -> call.startsWith("run")), told.toString());
    }
}
