package org.vipdrift.control.internal.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.api.Swept.Station;
import org.vipdrift.capture.pcap4j.Pcap4jCaptureSource;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.YamlInventoryStore;

/** What the console makes of what an agent heard in a subnet. */
@Timeout(60)
class ConsoleDiscoveryTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId H1 = new HostId("h1");
    private static final GroupId WEB = new GroupId("web");
    private static final Ipv4Subnet SUBNET = Ipv4Subnet.parse("198.51.100.0/24");
    private static final FoundHosts.Given OPS = new FoundHosts.Given("ops", "prod", List.of("new"));

    @TempDir
    Path folder;
    private final FakeAgent agent = new FakeAgent();
    private InventoryStore inventory;
    private HostSessions sessions;
    private AgentLinks links;
    private ConsoleDiscovery discovery;
    private String said = "";

    @BeforeEach
    void open() throws Exception {
        agent.capabilities = List.of(Hello.SWEEP, Hello.SURVEY);
        inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(
                List.of(new Host(H1, "198.51.100.11", 1, "root", new Identity.Automatic())),
                List.of(new VipGroup(WEB, List.of(Vip.parse("198.51.100.100/24")),
                        List.of(new Member(H1, "eth0", 100))))));
        sessions = new HostSessions(inventory, (to, limit) -> new FakeSession(to, agent).saying(said));
        links = new AgentLinks(sessions);
        discovery = new ConsoleDiscovery(inventory, sessions, links, new Pcap4jCaptureSource(),
                mac -> mac.toString().startsWith("00:00:5e") ? "VRRP or CARP virtual router 7" : "Acme");
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    private static Station station(String ip, String... macs) {
        return new Station(Addresses.parse(ip), java.util.Arrays.stream(macs).map(MacAddress::parse).toList());
    }

    private SweepReport sweep(Station... stations) throws Exception {
        agent.swept = new Swept("eth0", Addresses.parse("198.51.100.11"), 254, List.of(stations));
        return discovery.sweep(SUBNET, H1, LIMIT);
    }

    @Test
    void tellsWhoIsAHostAVipAFurtherAddressAndWhoIsNew() throws Exception {
        SweepReport report = sweep(station("198.51.100.1", "02:00:00:00:00:01"),
                station("198.51.100.11", "02:00:00:00:00:0b"), station("198.51.100.50", "02:00:00:00:00:0b"),
                station("198.51.100.60", "02:00:00:00:00:0c", "02:00:00:00:00:0d"),
                station("198.51.100.70", "00:00:5e:00:01:07"), station("198.51.100.100", "02:00:00:00:00:0b"));
        List<FoundHost> hosts = report.hosts();
        assertTrue(hosts.get(0).isNew());
        assertEquals("Acme", hosts.get(0).makers());
        assertEquals(H1, hosts.get(1).host());
        assertTrue(hosts.get(1).own() && !hosts.get(1).isCandidate());
        assertEquals(H1, hosts.get(2).host());
        assertTrue(hosts.get(2).isCandidate());
        assertTrue(hosts.get(3).isContested() && hosts.get(3).isNew());
        assertEquals(WEB, hosts.get(5).group());
        assertEquals(H1, hosts.get(5).host());
        assertEquals(Way.AGENT, report.way());
        assertEquals("h1 asked by ARP for 254 addresses of 198.51.100.0/24 on eth0: 6 are answered for, 3 of them"
                + " unknown to the inventory. 198.51.100.60 is answered by 2 MACs.", report.sentence());
        assertEquals(List.of("198.51.100.1"), FoundHosts.addable(hosts).stream()
                .map(host -> Addresses.text(host.address())).toList());
    }

    /** As FRR's VRRP has it, whose address is on an interface of its own beside the card. */
    @Test
    void aVirtualRoutersMacIsNoOtherHosts() throws Exception {
        List<FoundHost> hosts = sweep(station("198.51.100.11", "00:00:5e:00:01:05", "02:00:00:00:00:0b"),
                station("198.51.100.105", "02:00:00:00:00:0b", "00:00:5e:00:01:05")).hosts();
        assertEquals(H1, hosts.get(1).host());
        assertTrue(hosts.get(1).isCandidate() && hosts.get(1).isContested());
    }

    @Test
    void tellsWhoseAdvertsWereHeard() throws Exception {
        SweepReport.Router router = sweep().routers().getFirst();
        assertEquals(51, router.id());
        assertEquals(Addresses.parse("198.51.100.77"), router.from());
        assertNull(router.group());
    }

    @Test
    void aCardThatAnswersForSeveralUnknownAddressesIsOneHost() throws Exception {
        List<FoundHost> hosts = sweep(station("198.51.100.20", "02:00:00:00:00:14"),
                station("198.51.100.21", "02:00:00:00:00:14")).hosts();
        assertEquals(List.of(hosts.getFirst()), FoundHosts.addable(hosts));
    }

    @Test
    void foundHostsGetNamesThatNobodyHas() {
        FoundHost twin = found("198.51.100.20", "h1.example.net");
        assertEquals(List.of(host("198.51.100.20", "198.51.100.20"), host("db1", "198.51.100.21"),
                host("198.51.100.22", "198.51.100.22"), host("198.51.100.23", "198.51.100.23")),
                FoundHosts.hosts(inventory.current(), List.of(twin, found("198.51.100.21", "db1.example.net"),
                        found("198.51.100.22", "db1.example.org"), found("198.51.100.23", "-bad-")), OPS));
    }

    private static FoundHost found(String address, String name) {
        return new FoundHost(Addresses.parse(address), List.of(), name, null, false, null);
    }

    private static Host host(String name, String address) {
        return new Host(new HostId(name), address, Host.SSH_PORT, "ops", new Identity.Automatic())
                .with(new Filing("prod", List.of("new"), ""));
    }

    @Test
    void refusesWhatIsTooLargeBeforeAnybodyIsAsked() {
        ControlException refused = refusal(Ipv4Subnet.parse("10.0.0.0/21"), H1);
        assertEquals(Reason.INVALID, refused.reason());
        assertTrue(refused.sentence().contains("at most a /22"), refused.sentence());
        assertEquals(List.of(), agent.orders);
    }

    @Test
    void saysThatAnAgentIsTooOld() {
        agent.capabilities = List.of();
        ControlException refused = refusal(SUBNET, H1);
        assertEquals(Reason.CONFIGURATION, refused.reason());
        assertTrue(refused.sentence().contains("install it again"), refused.sentence());
    }

    @Test
    void saysThatThisMachineIsNotThere() {
        ControlException refused = refusal(Ipv4Subnet.parse("240.0.0.0/28"), null);
        assertEquals(Reason.UNREACHABLE, refused.reason());
        assertTrue(refused.sentence().contains("--from HOST"), refused.sentence());
    }

    private ControlException refusal(Ipv4Subnet subnet, HostId from) {
        return Objects.requireNonNull(
                assertThrows(ControlException.class, () -> discovery.sweep(subnet, from, LIMIT)));
    }

    @Test
    void looksAtAHostByItsShell() throws Exception {
        said = "@addresses\n|2: eth0    inet 198.51.100.100/32 scope global eth0\n@all\n@end\n";
        HostServices look = discovery.look(H1, LIMIT);
        assertEquals(WEB, look.addresses().getFirst().group());
        assertEquals(List.of(), look.candidates());
    }

    @Test
    void anAddressThatAConfigurationNamesAsAVipIsOneWhereverItIs() throws Exception {
        said = """
                @addresses
                |2: eth0    inet 198.51.100.11/24 scope global eth0
                |3: vrrp4-5    inet 198.51.100.105/24 scope global vrrp4-5
                @file /etc/frr/frr.conf
                |interface eth0
                | vrrp 5
                | vrrp 5 ip 198.51.100.105
                @all
                @end
                """;
        HostServices look = discovery.look(H1, LIMIT);
        assertEquals(List.of("198.51.100.105/24"), look.candidates().stream().map(Object::toString).toList());
        assertEquals("vrrp4-5", look.heldVips().getFirst().interfaceName());
    }

    @Test
    void saysThatAHostSaidNothing() {
        said = "Welcome!\n";
        ControlException refused = Objects
                .requireNonNull(assertThrows(ControlException.class, () -> discovery.look(H1, LIMIT)));
        assertEquals("What runs on h1 could not be read: its shell said nothing.", refused.sentence());
    }
}
