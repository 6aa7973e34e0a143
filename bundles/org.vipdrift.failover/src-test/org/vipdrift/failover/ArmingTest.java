package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.internal.arm.ArmingPlanner;
import org.vipdrift.failover.internal.evidence.Gathering;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.internal.evidence.Surveying;
import org.vipdrift.failover.port.SurveyQuestion;
import org.vipdrift.failover.port.SurveyReply;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.sim.SimHost;
import org.vipdrift.failover.sim.SimNet;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.Witnesses;

/** Each check found in its two ways, in a group that h1 holds and that is to be armed. */
class ArmingTest {

    private SimNet net;
    private VipGroup group;
    private Inventory inventory;
    private List<HostId> observers = List.of();

    @BeforeEach
    void h1Holds() {
        take(3);
    }

    private void take(int size) {
        net = new SimNet(size);
        net.held("h1", 4);
        for (SimHost host : net.hosts.values()) {
            host.capabilities.add(ArmingPlan.CAPABILITY);
            host.capabilities.add(SurveyQuestion.CAPABILITY);
            host.sysctls.put("net.ipv4.conf.all.rp_filter", "0");
            host.sysctls.put("net.ipv4.conf.all.arp_ignore", "0");
            host.sysctls.put("net.ipv4.conf.all.arp_announce", "0");
        }
        group = net.group.with(Automatic.defaults(51));
        inventory = net.inventory().with(group);
    }

    private ArmingPlan plan() {
        Gathering gathering = new Gathering(net, Together.IN_TURN, net.time, Duration.ofMillis(200));
        try {
            Evidence evidence = gathering.gather(group, observers, Past.NONE, Duration.ofSeconds(1));
            return ArmingPlanner.plan(evidence, inventory, new Surveying(net, Together.IN_TURN).survey(evidence));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CheckResult found(String id) {
        return plan().checks().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private void assertFails(String id, Severity severity, String evidence) {
        CheckResult result = found(id);
        assertFalse(result.passed(), result.evidence());
        assertEquals(severity, result.severity());
        assertEquals(evidence, result.evidence());
        assertFalse(result.remedy().isEmpty());
        assertEquals(severity == Severity.WARN, plan().allowed());
    }

    private void set(int advert, boolean preempt, boolean release, long hold, List<InetAddress> witnesses,
            ServiceCheck... checks) {
        group = group.with(new Automatic(51, 3, advert, preempt, 0, false, witnesses, release, hold, List.of(checks)));
    }

    @Test
    void everyCheckPassesInAHealthyGroup() {
        group = group.with(Automatic.offered(51, 3));
        assertTrue(plan().checks().stream().allMatch(CheckResult::passed), plan().checks().toString());
        assertTrue(plan().allowed());
        assertEquals(new Epoch(5), plan().epoch());
        assertEquals(
                "h1 holds web and goes on holding it; when it falls silent, h2 takes over after 164 ms if nobody else"
                        + " answers.",
                plan().sentence());
        assertEquals(List.of("h1 198.51.100.1 190", "h2 198.51.100.2 180", "h3 198.51.100.3 170"), plan().members()
                .stream().map(m -> m.host() + " " + Addresses.text(m.address()) + " " + m.priority()).toList());
    }

    @Test
    void everyCheckHasAnIdOfItsOwn() {
        List<String> ids = plan().checks().stream().map(CheckResult::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void everyAgentAnswersAndKnowsTheAutomaticMode() {
        net.host("h2").capabilities.remove(ArmingPlan.CAPABILITY);
        assertFails("agents-know-automatic", Severity.FATAL,
                "The agent of h2 (version 1) does not know the automatic mode.");
        assertEquals("web can't be armed: The agent of h2 (version 1) does not know the automatic mode.",
                plan().sentence());
        net.host("h3").agentRuns = false;
        assertFails("agents-attached", Severity.FATAL,
                "The agent of h3 can't be armed: The agent of h3 does not answer.");
    }

    @Test
    void aGateIsForAgentsThatKnowIt() {
        assertTrue(found("agents-know-gate").passed());
        net.hosts.values().forEach(host -> host.capabilities.add("gate"));
        net.host("h2").capabilities.remove("gate");
        for (Automatic asking : List.of(Automatic.defaults(51).withGate(100, true),
                Automatic.defaults(51).withGate(0, false))) {
            group = group.with(asking);
            assertFails("agents-know-gate", Severity.FATAL,
                    "The agent of h2 is too old for a gate and for accept mode off: it would hold without.");
        }
        net.host("h2").capabilities.add("gate");
        assertTrue(found("agents-know-gate").passed());
    }

    @Test
    void aGateClosesBeforeOthersAskAndBeforeTheHoldTimeIsOver() {
        net.hosts.values().forEach(host -> host.capabilities.add("gate"));
        group = group.with(Automatic.defaults(51).withGate(100, true));
        assertEquals("A host whose agent freezes is silent after 100 ms; others claim after 164 ms of silence. A killed"
                + " agent is not back so soon: the VIPs move then.", found("gate").evidence());
        assertTrue(found("gate").passed());
        group = group.with(Automatic.defaults(51).withGate(1500, true));
        assertFails("gate", Severity.WARN, "Others would claim after 164 ms of silence, but a host whose agent freezes"
                + " goes on answering for 1500 ms.");
        group = group.with(Automatic.defaults(51).withGate(2001, true));
        assertFails("gate", Severity.WARN,
                "The gate stays open for 2001 ms, longer than the hold time of 2 s: it never closes first.");
    }

    @Test
    void allAgentsAreOfOneVersion() {
        net.host("h3").version = "2";
        assertFails("agent-versions", Severity.WARN, "The agents are of several versions: h1 1, h2 1, h3 2.");
    }

    @Test
    void everyMemberHasAnAddressOfItsOwn() {
        net.host("h2").address = Addresses.parse("203.0.113.2");
        assertFails("own-addresses", Severity.FATAL,
                "No address of its own in the subnet of 198.51.100.100/24 is known on"
                        + " eth0 of h2: adverts need one to come from.");
    }

    @Test
    void noMoreVipsThanAnAdvertTakes() {
        List<Vip> vips = IntStream.range(0, 251)
                .mapToObj(i -> Vip.parse("198.51." + (100 + i / 200) + "." + (i % 200 + 10)
                        + "/16"))
                .toList();
        group = new VipGroup(group.id(), vips, group.members(), group.automatic());
        CheckResult result = found("vip-count");
        assertFalse(result.passed());
        assertEquals("The group has 251 VIPs; 250 fit an advert.", result.evidence());
    }

    @Test
    void oneMemberAloneIsNotArmed() {
        take(1);
        assertFails("members", Severity.REFUSE, "The group has one member alone: nobody could take over.");
    }

    @Test
    void noTwoMembersHaveOnePriority() {
        List<Member> members = new ArrayList<>(group.members());
        members.set(1, new Member(members.get(1).host(), SimHost.INTERFACE, 190));
        group = new VipGroup(group.id(), group.vips(), members, group.automatic());
        assertFails("priorities", Severity.REFUSE,
                "h1 and h2 have the same priority, 190: which of them takes over would"
                        + " hang on their addresses.");
    }

    @Test
    void noOtherGroupOfTheSegmentHasTheVirtualRouterId() {
        VipGroup other = new VipGroup(new GroupId("db"), List.of(Vip.parse("198.51.100.101/24")), List.of(),
                Automatic.defaults(51));
        inventory = inventory.with(other);
        assertFails("virtual-router-id", Severity.REFUSE, "The virtual router id 51 is used by group db on the same"
                + " segment: each would take the other's adverts for its own.");
        inventory = inventory.with(other.with(Automatic.defaults(52)));
        assertTrue(found("virtual-router-id").passed());
    }

    @Test
    void noOtherConsoleArmedTheVirtualRouterId() {
        net.host("h2").otherGrant = new Grant(new GroupId("mail"), List.of(), SimHost.INTERFACE, new Epoch(1), true, "",
                election(51));
        assertFails("virtual-router-id", Severity.REFUSE,
                "The virtual router id 51 is used by group mail at the agent of"
                        + " h2 on the same segment: each would take the other's adverts for its own.");
        net.host("h2").otherGrant = new Grant(new GroupId("mail"), List.of(), "eth1", new Epoch(1), true, "",
                election(51));
        assertTrue(found("virtual-router-id").passed());
    }

    private static SurveyReply.Router router(int id, String from, String vip) {
        return new SurveyReply.Router(id, 100, Addresses.parse(from), MacAddress.parse("00:00:0c:00:00:07"),
                List.of(Addresses.parse(vip)));
    }

    @Test
    void nobodyIsHeardUnderTheVirtualRouterId() {
        assertEquals("Virtual router id 51: no other group known here uses it on this segment, and h1, h2 and h3 heard"
                + " nobody else under it.", found("virtual-router-id").evidence());
        net.routers.add(router(51, "198.51.100.77", "198.51.100.9"));
        net.routers.add(router(52, "198.51.100.78", "198.51.100.9"));
        CheckResult result = found("virtual-router-id");
        assertFalse(result.passed());
        assertTrue(result.evidence().matches("The virtual router id 51 is used by 00:00:0c:00:00:07 \\(Cisco.*\\) at"
                + " 198.51.100.77 with priority 100, heard by h1 on the same segment: each would take the other's"
                + " adverts for its own."), result.evidence());
        assertEquals("Take one that is free: vipdrift group set web vrid=53.", result.remedy());
        assertFalse(plan().allowed());
    }

    @Test
    void anArmedMembersOwnAdvertsAreNotAStrangers() {
        net.routers.add(router(51, "198.51.100.1", "198.51.100.100"));
        assertFalse(found("virtual-router-id").passed());
        net.host("h1").election = election(51);
        assertTrue(found("virtual-router-id").passed(), found("virtual-router-id").evidence());
    }

    @Test
    void saysWhoCouldNotListen() {
        net.host("h3").capabilities.remove(SurveyQuestion.CAPABILITY);
        assertTrue(found("virtual-router-id").evidence().endsWith("h1 and h2 heard nobody else under it (h3 could not"
                + " listen)."), found("virtual-router-id").evidence());
    }

    @Test
    void aHostThatIsNoMemberAnyMoreMustNotBeArmed() {
        observers = List.of(new HostId("h3"));
        net.host("h3").election = election(51);
        group = new VipGroup(group.id(), group.vips(), group.members().subList(0, 2), group.automatic());
        assertFails("only-members-armed", Severity.REFUSE, "h3 takes part in web by an earlier arming, but the group"
                + " does not name it any more: the members would not count with it.");
        group = group.with(Automatic.defaults(51).with(new Witnesses(List.of(), List.of(new HostId("h3")))));
        assertTrue(found("only-members-armed").passed());
    }

    @Test
    void checksThatFailEverywhereAreRefusedAndOthersWarnedAbout() {
        set(50, false, false, 2, List.of(), ServiceCheck.of("c", Kind.FILE, List.of("/run/ready")));
        assertEquals("Tried once, no health check failed on h1, h2 and h3.", found("health-checks-tried").evidence());
        net.host("h2").failing.add("c");
        assertFails("health-checks-tried", Severity.WARN, "Tried once, health checks failed: c on h2: Refused. As long"
                + " as that is so, h2 can't take over.");
        net.host("h1").failing.add("c");
        assertFails("health-checks-tried", Severity.WARN, "Tried once, health checks failed: c on h1: Refused. c on h2:"
                + " Refused. h1 holds web and would let go of it.");
        net.host("h3").failing.add("c");
        assertFails("health-checks-tried", Severity.REFUSE, "No member passes its health checks: c on h1: Refused. c on"
                + " h2: Refused. c on h3: Refused. Armed like that, nobody would hold web.");
    }

    private static ElectionFacts election(int vrid) {
        return new ElectionFacts("anna@desk", "", 0, ElectionFacts.BACKUP, 0, 3, vrid, 100, 100, List.of(), 50, false,
                2,
                false, null, 0, 0, 0, List.of(), List.of(), "");
    }

    /** h1 and h2 are members, h3 a witness. */
    private void witnessed() {
        group = new VipGroup(group.id(), group.vips(), group.members().subList(0, 2),
                Automatic.defaults(51).with(Witnesses.of(List.of("h3"))));
        observers = List.of(new HostId("h3"));
        net.hosts.values().forEach(host -> host.capabilities.addAll(List.of("hooks", "witness")));
    }

    @Test
    void aHolderThatKeepsWithoutAMajorityIsWarnedAbout() {
        assertFails("majority", Severity.WARN,
                "A holder without the majority of the 3 voters is to keep 198.51.100.100, and"
                        + " the majority elects another: while members are parted, two may hold.");
        assertEquals("Have it let go: vipdrift group set web alone=release.", found("majority").remedy());
        group = group.with(Automatic.offered(51, 3));
        assertTrue(found("majority").passed());
        group = new VipGroup(group.id(), group.vips(), group.members().subList(0, 2), Automatic.offered(51, 2));
        assertTrue(found("majority").passed());
    }

    @Test
    void aHostThatIsAWitnessIsArmedAndCounts() {
        witnessed();
        assertTrue(plan().allowed(), plan().sentence());
        assertEquals("As witnesses take part without ever holding: h3 (198.51.100.3).",
                found("witness-hosts").evidence());
        assertEquals(List.of("h1 190", "h2 180", "h3 0"),
                plan().members().stream().map(m -> m.host() + " " + m.priority()).toList());
        assertTrue(
                plan().policy().startsWith("3 voters: h1, h2 and the witness h3. If members are parted, only one that"
                        + " reaches a majority (2 of 3 voters"),
                plan().policy());
        net.host("h3").election = election(51);
        net.host("h3").store(new Epoch(9));
        assertTrue(found("only-members-armed").passed());
        assertEquals(new Epoch(10), plan().epoch());
    }

    @Test
    void aWitnessThatCannotBeArmedIsRefused() {
        witnessed();
        net.host("h3").agentRuns = false;
        assertFails("witness-hosts", Severity.REFUSE,
                "The witness h3 can't be armed: The agent of h3 does not answer.");
        net.host("h3").agentRuns = true;
        net.host("h3").hasAdminNetwork = true;
        net.host("h3").cableIn = false;
        assertFails("witness-hosts", Severity.REFUSE, "The witness h3 (198.51.100.3) is not heard by h1 and h2.");
    }

    @Test
    void anAgentTooOldForTheSettingsIsNamed() {
        witnessed();
        net.host("h2").capabilities.remove("witness");
        assertFails("agents-know-settings", Severity.FATAL,
                "The agent of h2 is too old to count with hosts that are witnesses.");
    }

    @Test
    void warnsOfAHookWhoseProgramIsNotThere() {
        assertEquals("There are no hooks.", found("hooks").evidence());
        group = group.with(Automatic.defaults(51).withHooks(List.of(
                new Hook("warm", Hook.When.BEFORE_CLAIM, List.of("/opt/warm"), 1000))));
        net.hosts.values().forEach(host -> host.capabilities.add("hooks"));
        assertEquals("The programs of the hooks warm are there.", found("hooks").evidence());
        net.host("h2").failing.add("hook:warm");
        assertFails("hooks", Severity.WARN, "Hooks cannot be run: warm on h2: Refused. One that is asked before a"
                + " planned move vetoes it there.");
        assertTrue(found("health-checks-tried").passed());
    }

    @Test
    void saysWhoIsArmedAlready() {
        assertEquals("No member is armed yet.", found("armed-already").evidence());
        net.host("h2").election = election(51);
        assertEquals("h2 is armed already, by anna@desk: these settings take the place of those.",
                found("armed-already").evidence());
    }

    @Test
    void nobodyElseAnswersForTheVips() {
        net.strangerAnswers = true;
        assertFails("one-holder", Severity.REFUSE,
                "For 198.51.100.100 answers 02:00:00:00:00:ee (no member of the group) besides h1.");
    }

    @Test
    void aGroupThatNobodyHoldsCanBeArmed() {
        net.host("h1").vips.clear();
        assertTrue(plan().allowed());
        assertEquals("Nobody holds web, so the member of the highest priority will take it.", plan().sentence());
    }

    @Test
    void allMembersHearEachOther() {
        net.host("h3").hasAdminNetwork = true;
        net.host("h3").portBlocked = true;
        assertFails("members-hear-each-other", Severity.REFUSE, "h1 does not hear 198.51.100.3, h2 does not hear"
                + " 198.51.100.3, h3 does not hear 198.51.100.1, h3 does not hear 198.51.100.2.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TCP  | 198.51.100.100            | The check c asks a VIP of the group: it passes on the holder alone, so no other member could ever take over.
            HTTP | http://198.51.100.100:8/x | The check c asks a VIP of the group: it passes on the holder alone, so no other member could ever take over.
            LINK | eth9                      | The check c looks at eth9, which h1 does not have: it could never hold.
            """)
    void aCheckThatCanNeverPassIsRefused(Kind kind, String argument, String evidence) {
        set(50, false, false, 2, List.of(), ServiceCheck.of("c", kind, kind == Kind.TCP ? List.of(argument, "80")
                : List.of(argument)));
        assertFails("health-checks", Severity.REFUSE, evidence);
    }

    @Test
    void saysWhatCanNotBeKnownOfChecks() {
        set(50, false, false, 2, List.of(), ServiceCheck.of("c", Kind.TCP, List.of("127.0.0.1", "80")),
                ServiceCheck.of("deep", Kind.SCRIPT, List.of("/opt/check")));
        assertEquals(
                "The agents will make the checks c, deep. Whether programs, files and servers are there is found out"
                        + " by them, on each host.",
                found("health-checks").evidence());
    }

    @Test
    void witnessesAreOthersAndAnswer() {
        set(50, false, false, 2, List.of(net.gateway));
        assertEquals("Every witness answers: 198.51.100.254.", found("witnesses").evidence());
        set(50, false, false, 2, List.of(Addresses.parse("198.51.100.77")));
        assertFails("witnesses", Severity.WARN,
                "The witness 198.51.100.77 does not answer the members by ARP or NDP: it"
                        + " counts as a voter that is not reached.");
        set(50, false, false, 2, List.of(Addresses.parse("198.51.100.2")));
        assertFails("witnesses", Severity.REFUSE,
                "The witness 198.51.100.2 is a member itself and would be counted twice.");
    }

    @Test
    void eachMembersGatewayAnswers() {
        net.gatewayAnswers = false;
        assertFails("gateway", Severity.WARN, "The gateway of h1, h2 and h3 does not answer there by ARP or NDP: such a"
                + " member counts itself as cut off and does not take over.");
        net.gatewayAnswers = true;
        net.host("h2").defaultRoute = "eth1";
        assertFails("gateway", Severity.WARN,
                "h2 has no gateway on the group's interface: whether its wire is alive, it"
                        + " can tell by other members and witnesses alone.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50   | 0  | The hold time is 0: a host whose agent dies keeps the VIPs for ever, and nobody takes over as long as it answers (fail open).
            50   | 30 | Others would claim after 164 ms of silence, but a host whose agent dies goes on answering for 30 s, and nobody takes over before.
            1000 | 5  | Others would claim after 3.3 s of silence, but a host whose agent dies goes on answering for 5 s, and nobody takes over before.
            """)
    void theHoldTimeIsNoLongerThanATakeoverAllows(int advert, long hold, String evidence) {
        set(advert, false, false, hold, List.of());
        assertFails("hold-time", Severity.WARN, evidence);
    }

    @ParameterizedTest
    @CsvSource({"50, 2", "50, 1", "1000, 4"})
    void aFittingHoldTimePasses(int advert, long hold) {
        set(advert, false, false, hold, List.of());
        assertTrue(found("hold-time").passed(), found("hold-time").evidence());
    }

    @Test
    void warnsWherePreemptionWouldMoveTheGroup() {
        set(50, true, false, 2, List.of());
        assertTrue(found("preemption").passed());
        net.host("h1").vips.clear();
        net.host("h2").vips.add(SimNet.VIP.address());
        assertFails("preemption", Severity.WARN,
                "Preemption is on and h1 has a higher priority than h2, which holds the"
                        + " group: soon after arming it takes over.");
    }

    @Test
    void aDaemonThatHasTheVipIsRefused() {
        net.host("h2").daemons.add("keepalived");
        net.host("h1").vips.clear();
        net.host("h2").vips.add(SimNet.VIP.address());
        assertFails("no-other-daemon", Severity.REFUSE,
                "h2 runs keepalived and has 198.51.100.100, which we did not put there.");
    }

    @Test
    void everyMembersLinkIsUp() {
        net.host("h3").linkIsUp = false;
        assertFails("target-link-up", Severity.REFUSE, "eth0 of h3 is down.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | keep    | If the two are parted, the holder keeps the VIPs and the other takes over where the wire is alive and silent: each side may have a holder (availability).
            2 | release | If the two are parted, a holder that reaches neither gateway nor other member lets go, and the other takes over only where the wire is alive and silent (uniqueness).
            3 | keep    | 3 voters: h1, h2 and h3. If members are parted, only one that reaches a majority (2 of 3 voters, itself included) takes over, and a holder without it keeps the VIPs for those who still reach it: for the time of the parting each side may have a holder (availability).
            4 | release | 4 voters: h1, h2, h3 and h4. If members are parted, only one that reaches a majority (3 of 4 voters, itself included) takes over, and a holder without it lets go: there is never more than one holder (uniqueness).
            """)
    void saysWhatHappensWhenMembersAreParted(int members, String alone, String policy) {
        take(members);
        set(50, false, alone.equals("release"), 2, List.of());
        assertEquals(policy, plan().policy());
    }

    @Test
    void aWitnessMakesTwoMembersThreeVoters() {
        take(2);
        set(50, false, true, 2, List.of(net.gateway));
        assertTrue(plan().policy().contains("2 of 3 voters"), plan().policy());
    }

    @Test
    void refusedChecksAreNamedInTheSentence() {
        assertEquals(List.of(), Stream.of(plan()).filter(p -> !p.allowed()).toList());
        net.strangerAnswers = true;
        assertEquals("web can't be armed: For 198.51.100.100 answers 02:00:00:00:00:ee (no member of the group) besides"
                + " h1.", plan().sentence());
    }
}
