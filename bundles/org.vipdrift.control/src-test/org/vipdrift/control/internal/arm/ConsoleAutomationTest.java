package org.vipdrift.control.internal.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.Witnesses;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.vrrp.Terms;

/** Group web of h1 and h2, whose agents take orders. */
@Timeout(60)
class ConsoleAutomationTest {
    private static final HostId H3 = new HostId("h3");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final GroupId WEB = new GroupId("web");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    @TempDir
    Path folder;
    private final Map<HostId, FakeAgent> agents = new HashMap<>(
            Map.of(H1, new FakeAgent(), H2, new FakeAgent()));
    private final Set<HostId> unreachable = ConcurrentHashMap.newKeySet();
    private final List<Drift> journal = new ArrayList<>();
    @Nullable
    private IOException fullDisk;
    private boolean allowed = true;
    private Epoch epoch = new Epoch(7);
    private InventoryStore inventory;
    private HostSessions sessions;
    private AgentLinks links;
    /** Planned beside the members, null for none. */
    private ArmingPlan.Member witness;
    private ConsoleAutomation automation;

    @BeforeEach
    void open() throws Exception {
        inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        VipGroup web = new VipGroup(WEB, List.of(Vip.parse("198.51.100.100/24")),
                List.of(new Member(H1, "eth0", 100), new Member(H2, "eth1", 90)));
        inventory.update(i -> new Inventory(List.of(host("h1", 1), host("h2", 2)), List.of(web)));
        sessions = new HostSessions(inventory, (to, limit) -> {
            if (unreachable.contains(to.host())) {
                throw new RemoteException(RemoteException.Reason.UNREACHABLE, "No route to " + to.host() + ".", null);
            }
            return new FakeSession(to, agents.get(to.host()));
        });
        links = new AgentLinks(sessions);
        automation = new ConsoleAutomation(inventory, (group, limit) -> plan(group), links,
                new MemberFacts(host -> {
                    throw new AssertionError("nobody is to be read");
                }), this::write);
    }

    private static Host host(String name, int port) {
        return new Host(new HostId(name), "127.0.0.1", port, "root", new Identity.Automatic());
    }

    private ArmingPlan plan(VipGroup group) {
        return new ArmingPlan(group, epoch,
                Stream.of(new ArmingPlan.Member(H1, "eth0", Addresses.parse("198.51.100.11"), 100),
                        new ArmingPlan.Member(H2, "eth1", Addresses.parse("198.51.100.12"), 90), witness)
                        .filter(Objects::nonNull).toList(),
                List.of(), "", "web can't be armed: h2 is too old.", allowed);
    }

    private void write(Drift drift) throws IOException {
        if (fullDisk != null) {
            throw fullDisk;
        }
        journal.add(drift);
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    private ArmingReport arm() throws Exception {
        return automation.arm(automation.plan(WEB, LIMIT), "night shift", LIMIT);
    }

    @Test
    void armsEachMemberOnItsOwnTerms() throws Exception {
        automation.set(WEB,
                new Automatic(51, 3, 100, true, 5000, true, List.of(Addresses.parse("198.51.100.2")), true, 3,
                        List.of(new ServiceCheck("c", Kind.TCP, List.of("127.0.0.1", "80"), 1000, 500, 2, 3, -20))));
        ArmingReport report = arm();
        assertEquals("web is armed: the agents of h1, h2 decide who holds it.", report.sentence());
        assertTrue(report.done() && report.armed());
        ArmOrder order = agents.get(H2).armed.getFirst();
        assertEquals("eth1", order.interfaceName());
        assertEquals(new Epoch(7), order.epoch());
        assertEquals("night shift", order.why());
        assertEquals(new ElectionTerms(3, 51, 90, 100, true, 5000,
                List.of(new ElectionMember(H1, Addresses.parse("198.51.100.11"), 100)), true,
                List.of(Addresses.parse("198.51.100.2")), true, 3, List.of(new CheckTerms("c", CheckTerms.Kind.TCP,
                        List.of("127.0.0.1", "80"), 1000, 500, 2, 3, -20)),
                0, false, new FlapTerms(5, 60, 60), List.of()), order.terms());
        assertEquals(List.of(H2), agents.get(H1).armed.getFirst().terms().members().stream().map(ElectionMember::host)
                .toList());
    }

    private void witnessed() throws Exception {
        agents.put(H3, new FakeAgent());
        inventory.update(i -> i.with(host("h3", 3)));
        witness = new ArmingPlan.Member(H3, "eth2", Addresses.parse("198.51.100.13"), 0);
        automation.set(WEB, new Automatic(51, 3, 50, false, 0, false, List.of(), false, 2,
                List.of(ServiceCheck.of("c", Kind.FILE, List.of("/x"))))
                .withHooks(List.of(new Hook("w", Hook.When.AFTER_CLAIM, List.of("/w"), 1000)))
                .with(Witnesses.of(List.of("h3"))));
    }

    @Test
    void armsAHostThatIsAWitnessWithoutChecksAndHooks() throws Exception {
        witnessed();
        assertTrue(arm().done());
        ElectionTerms terms = agents.get(H3).armed.getFirst().terms();
        assertTrue(terms.isWitness() && terms.checks().isEmpty() && terms.hooks().isEmpty());
        assertEquals(List.of(H1, H2), terms.members().stream().map(ElectionMember::host).toList());
        assertEquals(List.of("h2 90", "h3 0"), agents.get(H1).armed.getFirst().terms().members().stream()
                .map(m -> m.host() + " " + m.priority()).toList());
    }

    @Test
    void disarmsAHostThatIsAWitnessToo() throws Exception {
        witnessed();
        ArmingReport report = automation.disarm(WEB, "over", LIMIT);
        assertTrue(report.done(), report.sentence());
        assertEquals(1, agents.get(H3).disarmed.size());
    }

    @Test
    void keepsTheSettingsItArmedWith() throws Exception {
        int vrid = automation.settings(WEB).virtualRouterId();
        arm();
        assertEquals(Automatic.defaults(vrid), inventory.current().group(WEB).orElseThrow().automatic());
        assertEquals(vrid, agents.get(H1).armed.getFirst().terms().virtualRouterId());
    }

    @Test
    void ofThreeMembersAHolderWithoutTheOthersIsToLetGo() throws Exception {
        assertFalse(automation.settings(WEB).releaseWhenAlone());
        inventory.update(i -> i.with(host("h3", 3)).with(new VipGroup(WEB, List.of(Vip.parse("198.51.100.100/24")),
                List.of(new Member(H1, "eth0", 100), new Member(H2, "eth1", 90), new Member(H3, "eth2", 80)))));
        assertTrue(automation.settings(WEB).releaseWhenAlone());
        assertEquals(Terms.FEWEST_FOR_MAJORITY, Automatic.FEWEST_FOR_MAJORITY);
    }

    @Test
    void findsAVirtualRouterIdThatNoGroupHas() throws Exception {
        int vrid = automation.settings(WEB).virtualRouterId();
        inventory.update(i -> i.with(new VipGroup(new GroupId("db"), List.of(Vip.parse("198.51.100.101/24")),
                List.of(new Member(H1, "eth0", 100)), Automatic.defaults(vrid))));
        assertEquals(vrid % 255 + 1, automation.settings(WEB).virtualRouterId());
    }

    @Test
    void looksAgainBeforeItOrders() throws Exception {
        ArmingPlan shown = automation.plan(WEB, LIMIT);
        epoch = new Epoch(9);
        automation.arm(shown, "", LIMIT);
        assertEquals(new Epoch(9), agents.get(H1).armed.getFirst().epoch());
        allowed = false;
        assertThrows(ControlException.class, () -> automation.arm(shown, "", LIMIT));
        assertEquals(1, agents.get(H1).armed.size());
    }

    @Test
    void doesNothingIfThePlanIsNotAllowed() throws Exception {
        allowed = false;
        ControlException refused = assertThrows(ControlException.class, this::arm);
        assertEquals(Reason.UNSAFE, refused.reason());
        assertEquals("web can't be armed: h2 is too old.", refused.sentence());
        assertEquals(List.of(), agents.get(H1).orders);
        assertEquals(List.of(), journal);
    }

    @Test
    void saysThatAGroupIsPartlyArmedAndWhatToDo() throws Exception {
        agents.get(H2).refuse("arm", AgentError.CANNOT_STORE, "The disk of h2 is full.");
        ArmingReport report = arm();
        assertFalse(report.done());
        assertEquals("web is only partly armed: h2: The disk of h2 is full. Mend that and arm again (vipdrift group arm"
                + " web), or disarm the others (vipdrift group disarm web).", report.sentence());
        assertEquals(List.of(true, false), report.answers().stream().map(ArmingReport.Answer::done).toList());
        assertEquals(Outcome.UNKNOWN, journal.getFirst().outcome());
    }

    @Test
    void saysThatNobodyIsArmed() throws Exception {
        unreachable.addAll(Set.of(H1, H2));
        assertEquals("web is not armed: h1: No route to h1. h2: No route to h2.", arm().sentence());
        assertEquals(Outcome.FAILED, journal.getFirst().outcome());
    }

    @Test
    void writesIntoTheJournalWhoArmedWhenAndWhy() throws Exception {
        arm();
        automation.disarm(WEB, "over", LIMIT);
        assertEquals(List.of(MoveKind.ARM, MoveKind.DISARM), journal.stream().map(Drift::kind).toList());
        Drift armed = journal.getFirst();
        assertEquals("night shift", armed.reason());
        assertEquals(agents.get(H1).armed.getFirst().who(), armed.who());
        assertTrue(armed.who().contains("@"), armed.who());
        assertEquals(Outcome.DONE, armed.outcome());
        assertEquals(agents.get(H1).armed.getFirst().atMillis(), armed.at().toEpochMilli());
    }

    @Test
    void saysThatTheJournalCouldNotBeWritten() throws Exception {
        fullDisk = new IOException("No space left on device");
        String sentence = arm().sentence();
        assertTrue(
                sentence.startsWith("web is armed: the agents of h1, h2 decide who holds it. This could not be written"
                        + " into the journal: "),
                sentence);
    }

    @Test
    void disarmsThoseThatCanBeReachedAndNamesTheOthers() throws Exception {
        unreachable.add(H2);
        ArmingReport report = automation.disarm(WEB, "over", LIMIT);
        assertEquals(
                "web is only partly disarmed: h2: No route to h2. Those still take part; disarm again when they can be"
                        + " told (vipdrift group disarm web).",
                report.sentence());
        assertEquals(new Epoch(7), agents.get(H1).disarmed.getFirst().epoch());
        assertEquals("over", agents.get(H1).disarmed.getFirst().why());
    }

    @Test
    void acknowledgesWithEachMemberAndWritesThatDown() throws Exception {
        ArmingReport report = automation.acknowledge(WEB, "cable replaced", LIMIT);
        assertEquals("web is free again: its moves are counted anew.", report.sentence());
        assertEquals("cable replaced", agents.get(H2).acknowledged.getFirst().why());
        Drift line = journal.getFirst();
        assertEquals(List.of(MoveKind.ACKNOWLEDGE, Outcome.DONE, "cable replaced"),
                List.of(line.kind(), line.outcome(), line.reason()));
        agents.get(H2).refuse("acknowledge", AgentError.NOT_HELD, "h2 is not armed.");
        assertEquals("web is free again on h1 alone: h2: h2 is not armed. A member that was not told counts on;"
                + " acknowledge again when it can be (vipdrift group ack web).",
                automation.acknowledge(WEB, "", LIMIT).sentence());
    }

    @Test
    void refusesSettingsThatCanNotBeAndGroupsThatAreNot() {
        ControlException broken = assertThrows(ControlException.class,
                () -> automation.set(WEB, Automatic.defaults(300)));
        assertEquals("The virtual router id of group web is 300; it must be 1 to 255.", broken.sentence());
        assertEquals(Reason.NO_SUCH_ITEM,
                assertThrows(ControlException.class, () -> automation.settings(new GroupId("x"))).reason());
    }

    @Test
    void swapsPrioritiesAndLeavesAGroupWithoutSettingsWithoutThem() throws Exception {
        automation.set(WEB, null, Map.of(H1, 90, H2, 100));
        VipGroup now = inventory.current().group(WEB).orElseThrow();
        assertEquals(List.of(90, 100), now.members().stream().map(Member::priority).toList());
        assertEquals(null, now.automatic());
    }

    @Test
    void changesNothingWhereAPriorityBreaksARule() {
        ControlException broken = assertThrows(ControlException.class,
                () -> automation.set(WEB, Automatic.defaults(51), Map.of(H1, 256)));
        assertEquals("The priority of member h1 in group web is 256; it must be 1 to 255.", broken.sentence());
        ControlException stranger = assertThrows(ControlException.class,
                () -> automation.set(WEB, null, Map.of(new HostId("h9"), 5)));
        assertEquals("h9 is no member of group web; its members are h1, h2.", stranger.sentence());
        assertEquals(null, inventory.current().group(WEB).orElseThrow().automatic());
    }
}
