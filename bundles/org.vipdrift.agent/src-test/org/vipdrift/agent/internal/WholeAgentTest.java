package org.vipdrift.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvent.Kind;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;

/** Two whole agents on two real kernels' namespaces, joined by a cable, ordered over their sockets. */
@Timeout(120)
class WholeAgentTest {
    private static final GroupId WEB = new GroupId("web");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final Vip VIP6 = Vip.parse("2001:db8::100/64");
    private static final List<Vip> VIPS = List.of(VIP, VIP6);
    private static final List<InetAddress> IPS = VIPS.stream().map(Vip::address).collect(Collectors.toList());
    private static final MacAddress MAC1 = MacAddress.parse("02:00:00:00:00:0a");
    private static final MacAddress MAC2 = MacAddress.parse("02:00:00:00:00:0b");

    @TempDir
    Path folder;

    private Namespace h1;
    private Namespace h2;
    private AgentFixture agent1;
    private AgentFixture agent2;
    private TestConsole c1;
    private TestConsole c2;

    @BeforeEach
    void start() throws Exception {
        h1 = new Namespace();
        h2 = new Namespace();
        Namespace.cable(h1, "eth0", h2, "eth0");
        h1.ip("address add 198.51.100.11/24 dev eth0");
        h2.ip("address add 198.51.100.12/24 dev eth0");
        agent1 = AgentFixture.in(h1, folder.resolve("h1"));
        agent2 = AgentFixture.in(h2, folder.resolve("h2"));
        c1 = agent1.attach();
        c2 = agent2.attach();
    }

    @AfterEach
    void end() throws Exception {
        c1.close();
        c2.close();
        agent1.close();
        agent2.close();
        h1.close();
        h2.close();
    }

    private static PrepareOrder prepare(Role role, long epoch, long millis) {
        return new PrepareOrder(WEB, VIPS, "eth0", new Epoch(epoch), role, millis, "test");
    }

    private static ClaimOrder claim(long epoch) {
        return new ClaimOrder(WEB, VIPS, "eth0", new Epoch(epoch), AddressFacts.FOREVER);
    }

    private void place(TestConsole console, long epoch) throws Exception {
        console.get(console.agent.prepare(prepare(Role.CLAIM, epoch, 5000)));
        console.get(console.agent.claim(claim(epoch)));
        console.get(console.agent.settle(new SettleOrder(WEB, new Epoch(epoch))));
    }

    private List<MacAddress> answering(TestConsole observer) throws Exception {
        Probed probed = observer.get(observer.agent.probe(new ProbeOrder("eth0", IPS, 1, 300, false)));
        return probed.answers().stream().map(Probed.Answer::mac).distinct().toList();
    }

    private static Grant grant(TestConsole console) throws Exception {
        return console.get(console.agent.facts()).grants().stream().filter(g -> g.group().equals(WEB)).findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressWhoseLifetimeIsRenewedIsNoNews() throws Exception {
        c1.get(c1.agent.subscribe());
        InetAddress first = Addresses.parse("203.0.113.5");
        h1.ip("address add 203.0.113.5/32 dev eth0 valid_lft 100 preferred_lft 100");
        c1.await(e -> e.kind() == Kind.ADDRESS && first.equals(e.address()));
        h1.ip("address change 203.0.113.5/32 dev eth0 valid_lft 200 preferred_lft 200");
        h1.ip("address add 203.0.113.6/32 dev eth0");
        List<InetAddress> told = new ArrayList<>();
        c1.await(e -> e.kind() == Kind.ADDRESS && told.add(e.address()) && e.address().getHostAddress().endsWith(".6"));
        assertEquals(List.of(Addresses.parse("203.0.113.6")), told);
        h1.ip("address del 203.0.113.5/32 dev eth0");
        h1.ip("address add 203.0.113.5/32 dev eth0");
        c1.await(e -> e.sentence().contains("203.0.113.5/32 is gone"));
        c1.await(e -> e.sentence().contains("203.0.113.5/32 is on"));
    }

    @Test
    void movesAGroupFromOneToTheOther() throws Exception {
        place(c1, 1);
        assertEquals(List.of(MAC1), answering(c2));
        c1.get(c1.agent.prepare(prepare(Role.RELEASE, 2, 5000)));
        c2.get(c2.agent.prepare(prepare(Role.CLAIM, 2, 5000)));
        Done released = c1.get(c1.agent.release(new ReleaseOrder(WEB, new Epoch(2), 8000)));
        Done claimed = c2.get(c2.agent.claim(claim(2)));
        c2.get(c2.agent.settle(new SettleOrder(WEB, new Epoch(2))));
        c1.get(c1.agent.settle(new SettleOrder(WEB, new Epoch(2))));
        assertTrue(released.endMonotonicNanos() < claimed.startMonotonicNanos());
        assertEquals(List.of(), answering(c2), "the holder does not answer itself");
        assertEquals(List.of(MAC2), answering(c1));
        assertFalse(grant(c1).holding());
        assertTrue(grant(c2).holding());
        assertEquals(new Epoch(2), grant(c2).epoch());
    }

    @Test
    void correctsThePeersCachesWithTheClaim() throws Exception {
        h2.ip("neigh replace 198.51.100.100 lladdr 02:00:00:00:00:99 nud reachable dev eth0");
        h2.ip("neigh replace 2001:db8::100 lladdr 02:00:00:00:00:99 nud reachable dev eth0");
        c2.get(c2.agent.subscribe());
        place(c1, 1);
        for (InetAddress ip : IPS) {
            c2.await(e -> e.kind() == Kind.NEIGHBOUR && ip.equals(e.address()) && MAC1.equals(e.mac()));
        }
    }

    @Test
    void tellsWhatHappensOnItsHostAndOnTheWire() throws Exception {
        place(c2, 1);
        c2.get(c2.agent.prepare(prepare(Role.RELEASE, 2, 5000)));
        c2.get(c2.agent.release(new ReleaseOrder(WEB, new Epoch(2), 0)));
        c2.get(c2.agent.settle(new SettleOrder(WEB, new Epoch(2))));
        c2.get(c2.agent.subscribe());
        place(c1, 3);
        AgentEvent sighting = c2.await(e -> e.kind() == Kind.SIGHTING && VIP.address().equals(e.address()));
        assertEquals(MAC1, sighting.mac());
        assertEquals(WEB, sighting.group());
        assertEquals(Said.ANNOUNCEMENT, sighting.said());
        h2.ip("address add 198.51.100.13/24 dev eth0");
        c2.await(e -> e.kind() == Kind.ADDRESS && e.sentence().equals("198.51.100.13/24 is on eth0."));
        h1.ip("link set down dev eth0");
        c2.await(e -> e.kind() == Kind.LINK && e.sentence().startsWith("Interface eth0 is up without a link"));
    }

    @Test
    void takesAReleaseOnTrialBackWhenNobodyClaimed() throws Exception {
        place(c1, 1);
        c1.get(c1.agent.subscribe());
        c1.get(c1.agent.prepare(prepare(Role.RELEASE, 2, 200)));
        c1.get(c1.agent.release(new ReleaseOrder(WEB, new Epoch(2), 300)));
        assertEquals(List.of(), answering(c2));
        c1.await(e -> e.kind() == Kind.GRANT && e.sentence().startsWith("Taken back because"));
        assertEquals(List.of(MAC1), answering(c2));
    }

    @Test
    void finishesAReleaseOnTrialWhenSomebodyClaimed() throws Exception {
        place(c1, 1);
        c1.get(c1.agent.subscribe());
        c1.get(c1.agent.prepare(prepare(Role.RELEASE, 2, 200)));
        c2.get(c2.agent.prepare(prepare(Role.CLAIM, 2, 5000)));
        c1.get(c1.agent.release(new ReleaseOrder(WEB, new Epoch(2), 300)));
        c2.get(c2.agent.claim(claim(2)));
        AgentEvent end = c1.await(e -> e.kind() == Kind.GRANT);
        assertTrue(end.sentence().startsWith("Not taken back") && end.sentence().contains(MAC2.toString()),
                end.sentence());
        assertEquals(List.of(MAC2), answering(c1));
    }

    @Test
    void takesOverWhatWasReleasedElsewhereWhenItsConsoleIsGone() throws Exception {
        place(c1, 1);
        c2.get(c2.agent.prepare(prepare(Role.TAKE_OVER, 2, 300)));
        c1.get(c1.agent.release(new ReleaseOrder(WEB, new Epoch(2), 0)));
        c2.close();
        c2 = agent2.attach();
        c2.get(c2.agent.subscribe());
        c2.await(e -> e.kind() == Kind.GRANT && e.sentence().equals(
                "Taken over when no more came from test: nobody answered for them on the wire."));
        assertEquals(List.of(MAC2), answering(c1));
        assertTrue(grant(c2).holding());
    }

    @Test
    void takesNothingOverThatIsStillAnsweredFor() throws Exception {
        place(c1, 1);
        c2.get(c2.agent.subscribe());
        c2.get(c2.agent.prepare(prepare(Role.TAKE_OVER, 2, 300)));
        AgentEvent end = c2.await(e -> e.kind() == Kind.GRANT);
        assertTrue(end.sentence().startsWith("Not taken over") && end.sentence().contains(MAC1.toString()),
                end.sentence());
        assertEquals(List.of(MAC1), answering(c2));
        assertFalse(grant(c2).holding());
    }

    @Test
    void whoHoldsTheVipsHearsAnotherThatAnswersForThem() throws Exception {
        place(c1, 1);
        h2.ip("address add 198.51.100.100/32 dev eth0");
        h2.ip("address add 2001:db8::100/128 dev eth0 nodad");
        Probed probed = c1.get(c1.agent.probe(new ProbeOrder("eth0", IPS, 1, 300, false)));
        for (InetAddress ip : IPS) {
            assertEquals(List.of(MAC2), probed.answers().stream().filter(a -> a.ip().equals(ip))
                    .map(Probed.Answer::mac).distinct().toList());
        }
    }

    @Test
    void adoptsItsVipsAfterARestartAndChangesNothing() throws Exception {
        place(c1, 1);
        c2.get(c2.agent.prepare(prepare(Role.RELEASE, 1, 1)));
        c2.get(c2.agent.subscribe());
        String before = h1.ip("address show dev eth0");
        agent1.close();
        assertEquals(before, h1.ip("address show dev eth0"), "ending leaves them in place");
        agent1 = AgentFixture.in(h1, folder.resolve("h1"));
        c1 = agent1.attach();
        assertTrue(grant(c1).holding());
        assertEquals(before, h1.ip("address show dev eth0"));
        assertEquals(List.of(MAC1), answering(c2));
        c1.get(c1.agent.release(new ReleaseOrder(WEB, new Epoch(2), 0)));
        assertEquals(List.of(), answering(c2));
    }

    @Test
    void putsBackAtOnceWhatSomethingElseRemoved() throws Exception {
        place(c1, 1);
        c1.get(c1.agent.subscribe());
        h1.ip("address del 198.51.100.100/32 dev eth0");
        c1.await(e -> e.kind() == Kind.GRANT && e.sentence().contains("put back at once"));
        h1.ip("-6 address del 2001:db8::100/128 dev eth0");
        c1.await(e -> e.kind() == Kind.GRANT && e.sentence().contains("put back at once"));
        assertEquals(List.of(MAC1), answering(c2));
    }

    @Test
    void refusesAClaimWithoutALink() throws Exception {
        h2.ip("link set down dev eth0");
        c1.assertRefused(AgentError.BAD_INTERFACE, "has no link", c1.agent.prepare(prepare(Role.CLAIM, 1, 1000)));
        h1.ip("link set down dev eth0");
        c1.assertRefused(AgentError.BAD_INTERFACE, "is down", c1.agent.prepare(prepare(Role.CLAIM, 1, 1000)));
        c1.assertRefused(AgentError.KERNEL, "Network is down",
                c1.agent.probe(new ProbeOrder("eth0", IPS, 1, 100, true)));
    }

    @Test
    void readsTheFactsOfItsHost() throws Exception {
        h1.ip("route add default via 198.51.100.12");
        h1.ip("neigh add 198.51.100.12 lladdr", MAC2.toString(), "nud permanent dev eth0");
        h1.ipOdd("x;$(id)`", "link add", "type veth peer name y");
        place(c1, 1);
        HostFacts facts = c1.get(c1.agent.facts());
        assertEquals("eth0", facts.interfaces().getFirst().name(), "where a group lives comes first");
        assertEquals(List.of("198.51.100.11/24", "198.51.100.100/32"),
                facts.interfaceNamed("eth0").orElseThrow().addresses().stream()
                        .map(a -> a.address().getHostAddress() + "/" + a.prefixLength())
                        .filter(a -> !a.contains(":")).toList());
        assertTrue(facts.interfaceNamed("x;$(id)`").isPresent());
        assertTrue(facts.sysctls().containsKey("net.ipv4.conf.x;$(id)`.rp_filter"));
        assertEquals(Addresses.parse("198.51.100.12"), facts.routes().getFirst().gateway());
        assertTrue(facts.neighbours().stream().anyMatch(n -> n.mac().equals(MAC2) && n.state().equals("permanent")));
        assertEquals("Claimed 198.51.100.100/24, 2001:db8::100/64 on eth0.",
                facts.grants().getFirst().sentence());
    }
}
