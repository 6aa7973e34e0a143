package org.vipdrift.control.internal.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.internal.verb.MemberFacts;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.YamlInventoryStore;

/** Groups web and db of h1 and h2; h1 holds web. */
@Timeout(60)
class ConsoleMaintenanceTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final VipGroup WEB = group("web", 100);
    private static final VipGroup DB = group("db", 101);
    @TempDir
    Path folder;
    private final Map<HostId, FakeAgent> agents = Map.of(H1, new FakeAgent(), H2, new FakeAgent());
    private final Set<HostId> unreachable = ConcurrentHashMap.newKeySet();
    private final Set<HostId> old = ConcurrentHashMap.newKeySet();
    private final List<Drift> journal = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private boolean movable = true;
    private Outcome outcome = Outcome.DONE;
    private HostSessions sessions;
    private AgentLinks links;
    private ConsoleMaintenance maintenance;

    private static VipGroup group(String name, int last) {
        return new VipGroup(new GroupId(name), List.of(Vip.parse("198.51.100." + last + "/24")),
                List.of(new Member(H1, "eth0", 100), new Member(H2, "eth1", 90)));
    }

    @BeforeEach
    void open() throws Exception {
        InventoryStore inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(List.of(host("h1", 1), host("h2", 2), host("h3", 3)), List.of(WEB, DB)));
        sessions = new HostSessions(inventory, (to, limit) -> new FakeSession(to, agents.get(to.host())));
        links = new AgentLinks(sessions);
        maintenance = new ConsoleMaintenance(inventory, new MemberFacts(this::member), new Script(), links,
                journal::add);
    }

    private static Host host(String name, int port) {
        return new Host(new HostId(name), "127.0.0.1", port, "root", new Identity.Automatic());
    }

    /** A member that can be read. */
    private MemberPort member(HostId host) {
        return (MemberPort) Proxy.newProxyInstance(MemberPort.class.getClassLoader(), new Class<?>[] {MemberPort.class},
                (_, method, _) -> {
                    assertEquals("read", method.getName());
                    return unreachable.contains(host)
                            ? Reading.unreachable(host, Optional.empty(), "No route to " + host + ".")
                            : new Reading(host, Contact.ATTACHED, Optional.of(facts(host)), Optional.empty(),
                                    Optional.empty(), Duration.ZERO, "");
                });
    }

    private HostFacts facts(HostId host) {
        return new HostFacts(host.name(), "1", old.contains(host) ? List.of() : List.of(Hello.MAINTENANCE), "boot", 0,
                0,
                List.of(), List.of(), List.of(), Map.of(), List.of(),
                List.of(new Grant(WEB.id(), WEB.vips(), "eth0", new Epoch(7), host.equals(H1), "")));
    }

    private final class Script implements Moves {
        @Override
        public Plan plan(MoveRequest request, Duration limit) {
            return new Plan(request, WEB, MoveKind.SWITCHOVER, H1, H2, new Epoch(8), List.of(), List.of(),
                    Duration.ZERO, List.of(), movable ? "It can." : "Nobody can take it.", movable);
        }

        @Override
        public Drift run(Plan plan, MoveListener listener, Cancellation cancellation) {
            made.add(plan.group().id() + " to " + plan.to() + " because " + plan.request().reason() + ", told "
                    + agents.get(H1).maintained.size());
            return new Drift("1", java.time.Instant.EPOCH, WEB.id(), MoveKind.SWITCHOVER, outcome, "It ended.", H1, H2,
                    new Epoch(8), List.of(), List.of(), List.of(), OptionalDouble.empty(), "anna@desk", "");
        }
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    private static Request request(Scope scope, boolean leave) {
        return new Request(scope, "new disk", Duration.ofHours(2), leave, "anna@desk");
    }

    private MaintenancePlan plan(Scope scope, boolean leave) throws Exception {
        return maintenance.plan(request(scope, leave), LIMIT);
    }

    private MaintenanceReport begin(Scope scope, boolean leave) throws Exception {
        return maintenance.begin(plan(scope, leave), MoveListener.SILENT, Cancellation.NEVER, LIMIT);
    }

    @Test
    void movesAHostsVipsAwayFirstAndThenTellsItOfAllItsGroups() throws Exception {
        assertEquals("Moves web to h2; then h1 takes nothing unasked for 2 h, or until somebody ends the maintenance.",
                plan(new Scope.OfHost(H1), false).sentence());
        MaintenanceReport report = begin(new Scope.OfHost(H1), false);
        assertTrue(report.done());
        assertEquals("h1 is in maintenance; web is on h2.", report.sentence());
        assertEquals(List.of("web to h2 because maintenance of h1: new disk, told 0"), made);
        assertEquals(List.of(WEB.id(), DB.id()), agents.get(H1).maintained.stream().map(MaintenanceOrder::group)
                .toList());
        MaintenanceOrder order = agents.get(H1).maintained.getLast();
        assertEquals("host true 7200 anna@desk new disk eth0", order.scope() + " " + order.on() + " "
                + order.forSeconds() + " " + order.who() + " " + order.why() + " " + order.interfaceName());
        assertEquals(List.of(), agents.get(H2).maintained);
        assertEquals(List.of("maintenance web h1 done", "maintenance db h1 done"), written());
    }

    private List<String> written() {
        return journal.stream().map(d -> d.kind().word() + " " + d.group() + " " + d.from() + " " + d.outcome().word())
                .toList();
    }

    @Test
    void changesNothingWhereAGroupCanNotBeMovedAwayUnlessItsVipsAreLeft() throws Exception {
        movable = false;
        MaintenancePlan plan = plan(new Scope.OfHost(H1), false);
        assertFalse(plan.allowed());
        assertEquals("h1 can't go into maintenance: web can't be moved away. Nobody can take it. Mend that first, or"
                + " leave its VIPs where they are (--leave-vips).", plan.sentence());
        ControlException refused = assertThrows(ControlException.class,
                () -> maintenance.begin(plan, MoveListener.SILENT, Cancellation.NEVER, LIMIT));
        assertEquals(Reason.UNSAFE, refused.reason());
        assertEquals(List.of(), agents.get(H1).maintained);
        assertTrue(begin(new Scope.OfHost(H1), true).done());
        assertEquals(List.of(), made);
        assertEquals(2, agents.get(H1).maintained.size());
    }

    @Test
    void takesNothingOutWhereAMoveDoesNotEndAsDone() throws Exception {
        outcome = Outcome.ROLLED_BACK;
        MaintenanceReport report = begin(new Scope.OfHost(H1), false);
        assertFalse(report.done());
        assertTrue(report.sentence().startsWith("h1 is not in maintenance: moving web away ended as rolled-back."),
                report.sentence());
        assertEquals(List.of(), agents.get(H1).maintained);
        assertEquals(List.of("maintenance web h1 failed", "maintenance db h1 failed"), written());
    }

    @Test
    void tellsAllMembersOfAGroupAndMovesNothing() throws Exception {
        MaintenanceReport report = begin(new Scope.OfGroup(WEB.id()), false);
        assertEquals("web is in maintenance.", report.sentence());
        assertEquals(List.of(), made);
        assertEquals("group eth1", agents.get(H2).maintained.getFirst().scope() + " "
                + agents.get(H2).maintained.getFirst().interfaceName());
        assertEquals(1, agents.get(H1).maintained.size());
    }

    @Test
    void refusesAHostThatCanNotBeToldAndSaysWhatToDo() {
        unreachable.add(H1);
        ControlException silent = assertThrows(ControlException.class, () -> plan(new Scope.OfHost(H1), false));
        assertEquals(Reason.UNREACHABLE, silent.reason());
        assertEquals("The agent of h1 can't be told that maintenance begins: No route to h1. Mend that first: vipdrift"
                + " agent status h1.", silent.sentence());
        unreachable.clear();
        old.add(H1);
        assertTrue(assertThrows(ControlException.class, () -> plan(new Scope.OfHost(H1), false)).sentence()
                .contains("too old to know maintenance"));
    }

    @Test
    void ofAGroupSaysWhoCanNotBeTold() throws Exception {
        unreachable.add(H2);
        assertTrue(plan(new Scope.OfGroup(WEB.id()), false).sentence()
                .endsWith(" h2 can't be told and takes part as before."));
        agents.get(H2).refuse("maintain", AgentError.CANNOT_STORE, "The disk of h2 is full.");
        MaintenanceReport report = begin(new Scope.OfGroup(WEB.id()), false);
        assertFalse(report.done());
        assertEquals("web is only partly in maintenance: h2: The disk of h2 is full. Give the order again when that is"
                + " mended.", report.sentence());
    }

    @Test
    void endsItAndLeavesTheVipsWhereTheyAre() throws Exception {
        MaintenanceReport report = maintenance.end(new Scope.OfHost(H1), "done", "bob@home", LIMIT);
        assertEquals("The maintenance of h1 is over; its VIPs stay where they are.", report.sentence());
        assertFalse(agents.get(H1).maintained.getFirst().on());
        assertEquals(List.of("maintenance-over web h1 done", "maintenance-over db h1 done"), written());
    }

    @Test
    void refusesWhatIsNotThereOrHasNoReason() {
        assertEquals(Reason.NO_SUCH_ITEM,
                assertThrows(ControlException.class, () -> plan(new Scope.OfHost(new HostId("h9")), false)).reason());
        assertEquals(Reason.INVALID,
                assertThrows(ControlException.class, () -> plan(new Scope.OfHost(new HostId("h3")), false)).reason());
        assertEquals(Reason.INVALID, assertThrows(ControlException.class, () -> maintenance.begin(
                maintenance.plan(new Request(new Scope.OfHost(H1), " ", Duration.ZERO, false, "anna@desk"), LIMIT),
                MoveListener.SILENT, Cancellation.NEVER, LIMIT)).reason());
    }
}
