package org.vipdrift.failover.ui.internal.automatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;

/** What is said of a member, and of its alarms and checks. */
class ElectionTextsTest {
    private static final Instant READ = Instant.parse("2026-11-22T20:00:00Z");
    private static final long READ_AT = 5_000_000_000L;
    private static final GroupId WEB = new GroupId("web");
    private static final HostId H1 = new HostId("h1");
    private static final CheckFacts ILL = new CheckFacts("web-http", "http", CheckFacts.FAILING,
            READ_AT - 2_000_000_000L, 0, "answered 503");

    @Test
    void timesAreToldAsOfTheReading() {
        ElectionRow row = row(AgentState.ATTACHED, facts(ElectionFacts.BACKUP, 99, List.of(), List.of()));
        assertEquals("20 ms", ElectionTexts.advert(row));
        assertEquals("in 132 ms", ElectionTexts.masterDown(row));
        assertEquals("4.0 s", at(Duration.ofSeconds(1)).since(row));
    }

    @Test
    void aMasterCountsNobodyDown() {
        assertEquals("", ElectionTexts.masterDown(
                row(AgentState.ATTACHED, facts(ElectionFacts.MASTER, 99, List.of(), List.of()))));
    }

    @Test
    void whatWasReadLongAgoIsNoFactAnyMore() {
        ElectionRow row = row(AgentState.ATTACHED, facts(ElectionFacts.MASTER, 99, List.of(), List.of()));
        assertEquals("master", at(Duration.ofSeconds(10)).state(row));
        assertEquals(Status.State.OK, at(Duration.ofSeconds(10)).coarse(row));
        assertEquals("not known", at(Duration.ofSeconds(11)).state(row));
        assertEquals(Status.State.UNKNOWN, at(Duration.ofSeconds(11)).coarse(row));
    }

    @Test
    void aMemberOutOfSightIsCalledWhatItIs() {
        ElectionFacts master = facts(ElectionFacts.MASTER, 99, List.of(), List.of());
        assertEquals("not reached", at(Duration.ZERO).state(row(AgentState.UNREACHABLE, master)));
        assertEquals("agent is down", at(Duration.ZERO).state(row(AgentState.DOWN, master)));
        assertEquals("not armed", at(Duration.ZERO).state(row(AgentState.ATTACHED, null)));
        assertEquals("not known", at(Duration.ZERO).state(new ElectionRow(WEB, new Member(H1, "host0", 99), null)));
    }

    @Test
    void aFailingCheckIsCountedAndItsReasonTold() {
        ElectionRow row = row(AgentState.ATTACHED, facts(ElectionFacts.FAULT, 0, List.of(ILL), List.of()));
        assertEquals("1 of 1 failing", ElectionTexts.checks(row));
        assertEquals("0: web-http fails", ElectionTexts.effective(row));
        assertEquals(Status.State.PROBLEM, at(Duration.ZERO).coarse(row));
        assertTrue(ElectionTexts.hasFailing(row));
        assertEquals("none", ElectionTexts.checks(
                row(AgentState.ATTACHED, facts(ElectionFacts.BACKUP, 99, List.of(), List.of()))));
    }

    @Test
    void theTermsSayWhatBecomesOfAHolderCutOff() {
        assertEquals("VRRPv3, router id 51, an advert every 50 ms. No preemption. A holder that is cut off keeps them."
                + " The kernel keeps the VIPs 2 s without the agent.",
                ElectionTexts.terms(facts(ElectionFacts.BACKUP, 99, List.of(), List.of())));
    }

    @Test
    void alarmsComeBeforeChecks() {
        List<Finding> all = Finding.of(row(AgentState.ATTACHED, facts(ElectionFacts.FAULT, 0, List.of(ILL),
                List.of(new AlarmFacts("two-masters", READ_AT, "h2 holds web, too.")))));
        assertEquals(List.of("Two masters", "web-http"), all.stream().map(Finding::name).toList());
        assertTrue(all.getFirst().isAlarm() && all.getFirst().isBad() && all.getLast().isBad());
        assertEquals("failing", all.getLast().said());
        assertEquals("fault", all.getLast().effect());
        assertEquals(READ.minusSeconds(2), all.getLast().since().orElseThrow());
    }

    @Test
    void whatAFailingCheckDoesIsToldBySign() {
        assertEquals("−20 if failing", Finding.effect(-20));
        assertEquals("+5 if passing", Finding.effect(5));
    }

    private static ElectionTexts at(Duration afterReading) {
        return new ElectionTexts(() -> READ.plus(afterReading));
    }

    private static ElectionRow row(AgentState state, @Nullable ElectionFacts election) {
        HostFacts facts = new HostFacts("h1", "0.1.0", List.of(), "boot", READ_AT, 0, List.of(), List.of(), List.of(),
                Map.of(), List.of(), List.of(new Grant(WEB, List.of(), "host0", new Epoch(1), false, "", election)));
        Host host = new Host(H1, "198.51.100.11", Host.SSH_PORT, "root", new Identity.Automatic());
        return new ElectionRow(WEB, new Member(H1, "host0", 99), new HostStatus(host, state,
                new Status(Status.State.OK, "attached", "h1's agent is attached."), facts, READ, List.of()));
    }

    private static ElectionFacts facts(String state, int effective, List<CheckFacts> checks, List<AlarmFacts> alarms) {
        return new ElectionFacts("anna@desk", "", 0, state, READ_AT - 3_000_000_000L, 3, 51, 99, effective,
                effective == 99 ? List.of() : List.of("web-http fails"), 50, false, 2, false, null, 0,
                READ_AT - 20_000_000L, READ_AT + 132_000_000L, checks, alarms, "");
    }
}
