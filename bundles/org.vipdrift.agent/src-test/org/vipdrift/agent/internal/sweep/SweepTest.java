package org.vipdrift.agent.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.api.Swept.Station;
import org.vipdrift.agent.internal.AgentFixture;
import org.vipdrift.agent.internal.TestConsole;
import org.vipdrift.agent.internal.ffi.CabledPair;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;

/** A whole agent asked who is in its subnet, in which a machine with a real kernel is. */
@Timeout(60)
class SweepTest {
    private static final MacAddress HERE = MacAddress.parse("02:00:00:00:00:0a");
    private static final MacAddress THERE = MacAddress.parse("02:00:00:00:00:0b");
    private static final MacAddress TWIN = MacAddress.parse("02:00:00:00:00:2b");

    @TempDir
    Path folder;

    private CabledPair pair;
    private AgentFixture agent;
    private TestConsole console;

    @BeforeEach
    void start() throws Exception {
        pair = new CabledPair();
        pair.here().ip("address add 198.51.100.99/32 dev eth0");
        pair.there().ip("address add 198.51.100.254/32 dev eth0");
        agent = AgentFixture.in(pair.here(), folder);
        console = agent.attach();
    }

    @AfterEach
    void end() throws Exception {
        console.close();
        agent.close();
        pair.close();
    }

    private CompletableFuture<Swept> order(String subnet) {
        return console.agent.sweep(new SweepOrder(Ipv4Subnet.parse(subnet)));
    }

    private Swept sweep(String subnet) throws Exception {
        return console.get(order(subnet));
    }

    private static Station station(String ip, MacAddress... macs) {
        return new Station(Addresses.parse(ip), List.of(macs));
    }

    @Test
    void namesAllThatAnswerInTheOrderOfTheirAddressesAndItself() throws Exception {
        assertEquals(new Swept("eth0", Addresses.parse("198.51.100.11"), 254,
                List.of(station("198.51.100.11", HERE), station("198.51.100.12", THERE),
                        station("198.51.100.99", HERE), station("198.51.100.254", THERE))),
                sweep("198.51.100.0/24"));
    }

    @Test
    void asksUnderItsOwnAddressSoThatStationsNoteIt() throws Exception {
        sweep("198.51.100.12/32");
        String neighbour = pair.there().ip("neigh show 198.51.100.11");
        assertTrue(neighbour.contains("lladdr " + HERE), neighbour);
    }

    @Test
    void sendsNothingButArp() throws Exception {
        String before = received();
        sweep("198.51.100.0/24");
        assertEquals(before, received());
    }

    /** How many IPv4 packets have come in, proc_net_snmp(5). */
    private String received() throws Exception {
        return pair.there().call(() -> Files.readAllLines(Path.of("/proc/thread-self/net/snmp"))).stream()
                .filter(line -> line.startsWith("Ip: ")).toList().get(1).split(" ")[3];
    }

    @Test
    void announcesNoAddressOfItsOwn() throws Exception {
        pair.there().ip("neigh add 198.51.100.11 lladdr 02:00:00:00:00:63 nud reachable dev eth0");
        sweep("198.51.100.11/32");
        String neighbour = pair.there().ip("neigh show 198.51.100.11");
        assertTrue(neighbour.contains("02:00:00:00:00:63"), neighbour);
    }

    @Test
    void namesBothCardsThatAnswerForOneAddress() throws Exception {
        pair.there().ip("link add twin0 link eth0 address " + TWIN + " type macvlan mode bridge");
        pair.there().ip("link set up dev twin0");
        Station found = sweep("198.51.100.12/32").stations().getFirst();
        assertEquals(Addresses.parse("198.51.100.12"), found.ip());
        assertEquals(Set.of(THERE, TWIN), Set.copyOf(found.macs()));
    }

    @Test
    void sweepsAsMuchAsFourFullSubnets() throws Exception {
        pair.here().ip("address add 10.0.0.1/20 dev eth0");
        pair.there().ip("address add 10.0.3.254/20 dev eth0");
        Swept swept = sweep("10.0.0.0/22");
        assertEquals(1022, swept.asked());
        assertEquals(List.of(station("10.0.0.1", HERE), station("10.0.3.254", THERE)), swept.stations());
    }

    @Test
    void refusesASubnetThatIsTooLargeOrNotItsOwn() {
        console.assertRefused(AgentError.INVALID, "at most a /22", order("10.0.0.0/21"));
        console.assertRefused(AgentError.BAD_INTERFACE, "its IPv4 subnets are 198.51.100.0/24 (eth0)",
                order("203.0.113.0/24"));
        console.assertRefused(AgentError.BAD_INTERFACE, "no Ethernet interface in 198.51.0.0/22",
                order("198.51.0.0/22"));
    }

    @Test
    void sweepsForOneConsoleAtATimeAndForTheNextAfterwards() throws Exception {
        InetAddress there12 = Addresses.parse("198.51.100.12");
        CompletableFuture<Swept> first = order("198.51.100.0/24");
        console.assertRefused(AgentError.BUSY, "another console", order("198.51.100.0/24"));
        assertTrue(console.get(first).stations().stream().anyMatch(station -> station.ip().equals(there12)));
        assertTrue(sweep("198.51.100.12/32").stations().stream().anyMatch(station -> station.ip().equals(there12)));
    }

    @Test
    void saysThatTheInterfaceIsDown() throws Exception {
        pair.here().ip("link set down dev eth0");
        console.assertRefused(AgentError.KERNEL, "Network is down", order("198.51.100.0/24"));
    }
}
