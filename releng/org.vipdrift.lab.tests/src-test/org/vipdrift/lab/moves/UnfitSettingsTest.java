package org.vipdrift.lab.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** Rows 24 and 25 of the design's table of faults: what a move would break is found before it, on the hosts themselves. */
@OnLab
@Timeout(120)
class UnfitSettingsTest extends HeldTest {
    private static final String OWN = "198.51.100.11";
    private static final String PROMOTES = "sysctl -qw net.ipv4.conf.host0.promote_secondaries=%1$d"
            + " net.ipv4.conf.all.promote_secondaries=%1$d";
    /** SSH goes on: a host answers for an address of any of its interfaces, and the route stays. */
    private static final String LEAVE_ALONE = PROMOTES.formatted(1)
            + "; ip route add 198.51.100.0/24 dev host0 metric 900;"
            + " ip address add " + OWN + "/32 dev lo; ip address delete " + OWN + "/24 dev host0";

    UnfitSettingsTest(Lab lab) {
        super(lab);
    }

    @AfterEach
    void bootH1() {
        lab.tell("crash", "h1");
        lab.tell("boot", "h1");
    }

    /** By its name it would be found by the move's check of the address that was reached. */
    @Test
    void row24AHostIsNotManagedThroughItsVip() throws Exception {
        ControlException refused = assertThrows(ControlException.class, () -> moves.control().hosts().add(
                new Host(new HostId("h1"), "198.51.100.100", Host.SSH_PORT, "root", new Identity.KeyFile(lab.key())),
                null));
        assertEquals(
                "VIP 198.51.100.100 of group web is the SSH address of host h1; take an address that no host has of its"
                        + " own.",
                refused.getMessage());
        assertTrue(moves.plan(moves.request(Verb.MOVE, "h2")).allowed());
    }

    @Test
    void row24TheOnlyAddressOfAHostIsWarnedOf() throws Exception {
        lab.ssh("h1", LEAVE_ALONE);
        Plan plan = planOnceFailing("holder-keeps-an-address");
        CheckResult warned = check(plan.checks(), "holder-keeps-an-address");
        assertEquals("198.51.100.100 is the only address of host0 on h1.", warned.evidence());
        assertEquals("Give it an address of its own first.", warned.remedy());
        assertTrue(plan.allowed(), plan.sentence());
    }

    @Test
    void row25AVipOfAnotherSubnetIsRefused() throws Exception {
        assertEquals(Outcome.DONE, moves.run(Verb.RELEASE, null).outcome());
        moves.control().inventory().update(inventory -> {
            VipGroup group = inventory.group(MoveLab.WEB).orElseThrow();
            return inventory
                    .with(new VipGroup(group.id(), List.of(Vip.parse("192.0.2.100/24")), group.members()));
        });
        Plan plan = moves.plan(moves.request(Verb.PLACE, "h1"));
        assertFalse(plan.allowed(), plan.sentence());
        assertEquals("host0 of h1 has no address in the subnet of 192.0.2.100/24.",
                check(plan.checks(), "subnet").evidence());
        assertEquals(Outcome.REFUSED, moves.run(Verb.PLACE, "h1").outcome());
    }

    @Test
    void row25AnInterfaceThatIsNotThereIsRefused() throws Exception {
        moves.memberOn("h2", "vip7");
        Plan plan = moves.plan(moves.request(Verb.MOVE, "h2"));
        assertFalse(plan.allowed(), plan.sentence());
        assertTrue(check(plan.checks(), "target-link-up").evidence().contains("vip7"), plan.sentence());
        assertEquals(List.of("h1"), moves.carriers());
    }

    /** Somebody else put the VIP on as a tool does, with the subnet's prefix: the kernel would delete h1's own with it. */
    @Test
    void row25AMoveThatWouldTakeAnotherAddressWithItIsRefused() throws Exception {
        assertEquals(Outcome.DONE, moves.run(Verb.RELEASE, null).outcome());
        lab.ssh("h1", LEAVE_ALONE + "; ip address add 198.51.100.100/24 dev host0; ip address add " + OWN
                + "/24 dev host0; " + PROMOTES.formatted(0));
        planOnceFailing("promote-secondaries");
        assertRefused("promote-secondaries",
                "Other addresses of host0 on h1 are secondary to 198.51.100.100 and would vanish with it.",
                "Set it first: sysctl -w net.ipv4.conf.host0.promote_secondaries=1.");
        lab.ssh("h1", "sysctl -qw net.ipv4.conf.host0.promote_secondaries=1");
        MoveLab.await("a host that promotes", () -> check(plan().checks(), "promote-secondaries").passed());
        assertEquals("198.51.100.100 is an address of h1 itself.",
                check(plan().checks(), "vip-is-not-own-address").evidence());
    }

    private Plan plan() throws Exception {
        return moves.plan(moves.request(Verb.MOVE, "h2"));
    }

    private Plan planOnceFailing(String check) throws Exception {
        MoveLab.await("a failing " + check,
                () -> !check(plan().checks(), check).passed());
        return plan();
    }

    private void assertRefused(String check, String evidence, String remedy) throws Exception {
        String before = moves.memory("h1");
        Drift drift = moves.run(Verb.MOVE, "h2");
        assertEquals(Outcome.REFUSED, drift.outcome(), drift.sentence());
        CheckResult failed = check(drift.checks(), check);
        assertEquals(evidence, failed.evidence());
        assertEquals(remedy, failed.remedy());
        assertEquals(before, moves.memory("h1"));
        assertEquals(List.of("h1"), moves.carriers());
    }

    private static CheckResult check(List<CheckResult> checks, String id) {
        return checks.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
