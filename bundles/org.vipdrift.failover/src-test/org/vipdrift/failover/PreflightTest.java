package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.failover.sim.Plans.check;
import static org.vipdrift.failover.sim.Plans.move;
import static org.vipdrift.failover.sim.Plans.plan;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.sim.Plans;
import org.vipdrift.failover.sim.SimHost;
import org.vipdrift.failover.sim.SimNet;

/** Each check found in its two ways, in a group that h1 holds and that shall move to h2. */
class PreflightTest {

    private final SimNet net = new SimNet(3);
    private SimHost h1;
    private SimHost h2;

    @BeforeEach
    void h1Holds() {
        net.held("h1", 4);
        h1 = net.host("h1");
        h2 = net.host("h2");
        h2.sysctls.put("net.ipv4.conf.all.rp_filter", "0");
        h2.sysctls.put("net.ipv4.conf.all.arp_ignore", "0");
    }

    private CheckResult found(String id) {
        return check(plan(net, move("h2")), id);
    }

    private void assertFails(String id, Severity severity, String evidence) {
        CheckResult result = found(id);
        assertFalse(result.passed(), result.evidence());
        assertEquals(severity, result.severity());
        assertEquals(evidence, result.evidence());
        assertFalse(result.remedy().isEmpty());
    }

    @Test
    void everyCheckPassesInAHealthyGroup() {
        assertTrue(plan(net, move("h2")).checks().stream().allMatch(CheckResult::passed),
                plan(net, move("h2")).checks().toString());
    }

    @Test
    void saysWhichVerbAMoveIsAndWhy() {
        assertEquals("Switch over: h1 holds web and is heard.", found("verb-fits").evidence());
        h1.agentRuns = false;
        assertEquals("Fail over: the agent of h1 does not answer, SSH does.", found("verb-fits").evidence());
    }

    @Test
    void theClaimOfOneVipSpeaksOfOne() {
        String claim = plan(net, move("h2")).steps().stream().filter(step -> step.name().equals("claim")).findFirst()
                .orElseThrow().sentence();
        assertTrue(claim.endsWith(" on and reads it back from its kernel."), claim);
    }

    @Test
    void everyCheckHasAnIdOfItsOwn() {
        var ids = plan(net, move("h2")).checks().stream().map(CheckResult::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void theTargetCanFinishAloneWhereTheHolderHasNoAgent() {
        h1.agentRuns = false;
        assertEquals("Should this console end in the middle, h2 finishes by itself.",
                found("finishes-alone").evidence());
        h2.capabilities.remove(Role.CAPABILITY);
        assertFails("finishes-alone", Severity.WARN, "The agent of h2 is too old to finish the move by itself: should"
                + " this console end in the middle, nobody holds 198.51.100.100.");
        assertTrue(Plans.steps(plan(net, move("h2"))).contains("prepare h2"));
        h1.agentRuns = true;
        assertTrue(found("finishes-alone").passed(), "h1's agent undoes it");
    }

    @Test
    void anArmedGroupIsMovedAndNotReleased() {
        assertEquals("The automatic mode is not armed.", found("not-armed").evidence());
        h2.election = new ElectionFacts("anna@desk", "", 0, ElectionFacts.BACKUP, 0, 3, 51, 100, 100, List.of(), 50,
                false, 2, false, null, 0, 0, 0, List.of(), List.of(), "");
        assertEquals("The automatic mode is armed at h2; it waits while people move.", found("not-armed").evidence());
        assertTrue(plan(net, move("h2")).allowed());
        Plan release = plan(net, Plans.request(Verb.RELEASE, null, false, ""));
        assertFalse(release.allowed());
        assertEquals("The automatic mode is armed at h2: when the holder lets go, another member takes over.",
                check(release, "not-armed").evidence());
    }

    @Test
    void aHostInMaintenanceIsNoTargetButAMemberOfAGroupInMaintenanceIs() {
        h2.maintenance.add(new MaintenanceFacts(MaintenanceFacts.GROUP, "ann@desk", "freeze", 7, 0));
        assertEquals("h2 is not in maintenance.", found("target-in-service").evidence());
        h2.maintenance.add(new MaintenanceFacts(MaintenanceFacts.HOST, "ann@desk", "new disk", 7, 0));
        assertFails("target-in-service", Severity.REFUSE, "h2 is in maintenance by ann@desk (new disk).");
    }

    @Test
    void aHostInMaintenanceIsNoTargetOfAGroupThatItJoinedMeanwhile() {
        MaintenanceFacts disk = new MaintenanceFacts(MaintenanceFacts.HOST, "ann@desk", "new disk", 7, 0);
        h2.otherGrant = new Grant(new GroupId("mail"), List.of(Vip.parse("198.51.100.101/24")), "eth0", new Epoch(1),
                false, "", null, List.of(disk));
        assertFails("target-in-service", Severity.REFUSE, "h2 is in maintenance by ann@desk (new disk).");
    }

    @Test
    void theTargetsLinkIsUp() {
        h2.linkIsUp = false;
        assertFails("target-link-up", Severity.REFUSE, "eth0 of h2 is down.");
    }

    @Test
    void theTargetHasACarrier() {
        h2.hasAdminNetwork = true;
        h2.cableIn = false;
        assertFails("target-link-up", Severity.REFUSE, "eth0 of h2 has no carrier.");
    }

    @Test
    void theTargetHearsTheHolder() {
        h2.hasAdminNetwork = true;
        h2.cableIn = false;
        assertFails("same-segment", Severity.REFUSE, "h2 does not hear h1 at 198.51.100.1.");
    }

    @Test
    void withoutAHolderTheTargetHearsTheGatewayOrAnotherMember() {
        h1.powered = false;
        assertTrue(found("same-segment").passed());
        net.gatewayAnswers = false;
        net.host("h3").cableIn = false;
        assertFails("same-segment", Severity.REFUSE, "h2 hears neither 198.51.100.254.");
    }

    @Test
    void theHolderAloneAnswers() {
        assertEquals("02:00:00:00:00:01 (h1) alone answers for 198.51.100.100, asked by h2 and h3.",
                found("answered-by-holder").evidence());
        net.strangerAnswers = true;
        assertFails("answered-by-holder", Severity.REFUSE,
                "02:00:00:00:00:ee (no member of the group) answers for 198.51.100.100, and the holder is h1.");
    }

    @Test
    void theTargetDoesNotHaveTheVipYet() {
        h2.vips.add(SimNet.VIP.address());
        assertFails("vip-not-on-target", Severity.REFUSE,
                "h2 has 198.51.100.100 on an interface though h1 is the holder.");
    }

    @Test
    void theTargetIsInTheVipsSubnet() {
        SimNet other = new SimNet(3);
        other.held("h1", 4);
        other.host("h2").address = Addresses.parse("203.0.113.2");
        CheckResult result = check(plan(other, move("h2")), "subnet");
        assertFalse(result.passed());
        assertEquals("eth0 of h2 has no address in the subnet of 198.51.100.100/24.", result.evidence());
    }

    @Test
    void theVipIsNobodysOwnAddress() {
        net.host("h3").vips.add(SimNet.VIP.address());
        net.host("h3").vipPrefix = 24;
        assertFails("vip-is-not-own-address", Severity.REFUSE, "198.51.100.100 is an address of h3 itself.");
    }

    @Test
    void sshDoesNotGoThroughTheVip() {
        h1.sshAddress = SimNet.VIP.address();
        assertFails("ssh-path-is-not-the-vip", Severity.REFUSE,
                "SSH to h1 goes to 198.51.100.100, the VIP itself.");
    }

    @Test
    void theTargetsKernelAnswersArp() {
        h2.sysctls.put("net.ipv4.conf.all.arp_ignore", "8");
        assertFails("arp-ignore", Severity.REFUSE,
                "net.ipv4.conf.eth0.arp_ignore is 8 on h2: its kernel would not answer for a VIP.");
    }

    @Test
    void noOtherAddressOfTheHolderVanishesWithTheVip() {
        h1.vipPrefix = 24;
        h1.moreAddresses.add(new AddressFacts(Addresses.parse("198.51.100.77"), 24, true, AddressFacts.FOREVER));
        assertFails("promote-secondaries", Severity.REFUSE,
                "Other addresses of eth0 on h1 are secondary to 198.51.100.100 and would vanish with it.");
        h1.sysctls.put("net.ipv4.conf.all.promote_secondaries", "1");
        assertTrue(found("promote-secondaries").passed());
    }

    @Test
    void anotherDaemonIsAWarning() {
        h2.daemons.add("keepalived");
        assertFails("no-other-daemon", Severity.WARN, "h2 runs keepalived.");
        assertTrue(plan(net, move("h2")).allowed());
    }

    @Test
    void anotherDaemonThatHasTheVipIsARefusal() {
        net.host("h3").daemons.add("keepalived");
        net.host("h3").vips.add(SimNet.VIP.address());
        assertFails("no-other-daemon", Severity.REFUSE,
                "h3 runs keepalived and has 198.51.100.100, which we did not put there.");
    }

    @Test
    void theHolderKeepsAnAddress() {
        h1.address = SimNet.VIP.address();
        assertFails("holder-keeps-an-address", Severity.WARN, "198.51.100.100 is the only address of eth0 on h1.");
    }

    @Test
    void aTargetWithTwoInterfacesAnswersOnTheRightOne() {
        h2.hasSecondInterface = true;
        assertFails("arp-announce", Severity.WARN, "h2 has 2 live interfaces, net.ipv4.conf.eth0.arp_ignore is 0 and"
                + " arp_announce is 0: if two of them are in one segment, the wrong MAC may answer.");
        h2.sysctls.put("net.ipv4.conf.all.arp_ignore", "1");
        h2.sysctls.put("net.ipv4.conf.all.arp_announce", "2");
        assertTrue(found("arp-announce").passed());
    }

    @Test
    void strictReversePathFilteringOnASecondInterfaceIsAWarning() {
        h2.sysctls.put("net.ipv4.conf.all.rp_filter", "1");
        assertTrue(found("rp-filter").passed());
        h2.defaultRoute = "eth1";
        assertFails("rp-filter", Severity.WARN,
                "net.ipv4.conf.eth0.rp_filter is 1 on h2 and its default route leaves by"
                        + " eth1: packets of clients beyond the gateway are dropped.");
    }

    @Test
    void membersThatDropGratuitousArpAreNamed() {
        net.host("h3").sysctls.put("net.ipv4.conf.eth0.drop_gratuitous_arp", "1");
        assertFails("drop-gratuitous-arp", Severity.WARN,
                "h3 drops gratuitous ARP (drop_gratuitous_arp is 1) and may go"
                        + " on sending to the old MAC for half a minute.");
    }

    @Test
    void aNewerEpochThanOursMeansThatSomebodyElseMoved() {
        CheckResult result = check(Plans.plan(net, move("h2"), new Past(new Epoch(2), Optional.empty())), "epoch");
        assertFalse(result.passed());
        assertEquals("The agents are at epoch 4, this journal at 2: another console has moved the group since.",
                result.evidence());
    }

    @Test
    void aLargeClockErrorIsShown() {
        net.clockError = java.time.Duration.ofMillis(7);
        assertFails("clock-offset-known", Severity.WARN,
                "The clock of one end is only known to 7.0 ms: so is the outage.");
    }

    @Test
    void aTargetWhoseInterfaceIsNotThereIsRefused() {
        h2.interfaceName = "bond7";
        assertFails("target-link-up", Severity.REFUSE, "Nothing is known of eth0 of h2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subnet", "rp-filter", "arp-ignore", "arp-announce"})
    void whatDependsOnAnUnknownInterfaceIsNotCalledGood(String id) {
        h2.interfaceName = "bond7";
        assertFails(id, Severity.WARN, "Nothing is known of eth0 of h2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subnet", "rp-filter", "arp-ignore", "arp-announce"})
    void whatDependsOnATargetDoesNotMatterToARelease(String id) {
        CheckResult result = check(plan(net, Plans.request(MoveRequest.Verb.RELEASE, null, false, "")), id);
        assertTrue(result.passed());
        assertEquals("There is no target.", result.evidence());
    }

    @ParameterizedTest
    @CsvSource({"rp-filter, rp_filter", "arp-ignore, arp_ignore"})
    void aSettingThatCouldNotBeReadIsNotCalledGood(String id, String name) {
        h2.sysctls.remove("net.ipv4.conf.all." + name);
        assertFails(id, Severity.WARN, "net.ipv4.conf.eth0." + name + " of h2 could not be read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"promote-secondaries", "holder-keeps-an-address"})
    void whatDependsOnTheHoldersInterfaceIsNotCalledGoodWhereThatIsUnknown(String id) {
        h1.interfaceName = "bond7";
        assertFails(id, Severity.WARN, "Nothing is known of the holder's interface.");
    }

    @ParameterizedTest
    @CsvSource({"vip-is-not-own-address, No member has 198.51.100.100 as its own address.",
            "vip-not-on-target, No member other than the holder has 198.51.100.100.",
            "drop-gratuitous-arp, No member drops gratuitous ARP.", "no-other-daemon, No other address daemon runs.",
            "epoch, Epoch 4 is the newest anywhere."})
    void membersNobodyCouldLookAtAreNamedBesideWhatWasFound(String id, String found) {
        assertEquals(found, found(id).evidence());
        net.host("h3").powered = false;
        assertEquals(found + " h3 could not be looked at.", found(id).evidence());
    }

    @Test
    void aTargetWithoutAnybodyToHearIsNotCalledHeard() {
        SimNet lonely = new SimNet(2);
        lonely.held("h1", 4);
        lonely.host("h1").powered = false;
        lonely.host("h2").defaultRoute = "eth1";
        CheckResult result = check(plan(lonely, move("h2")), "same-segment");
        assertEquals("There is no gateway and no other member whom h2 could ask.", result.evidence());
        assertFalse(result.passed());
        assertEquals(Severity.WARN, result.severity());
    }

    @Test
    void theClockOfADeadHolderIsNotCalledKnown() {
        h1.powered = false;
        assertEquals("The clock of h2 is known to 0.1 ms.", found("clock-offset-known").evidence());
    }
}
