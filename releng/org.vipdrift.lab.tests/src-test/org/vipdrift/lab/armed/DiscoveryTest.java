package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.control.SweepReport;
import org.vipdrift.control.SweepReport.Router;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.Vip;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** What is there beside the three hosts and the VIP that the console knows: it is found, named, and taken over. */
@OnLab
@Timeout(180)
class DiscoveryTest {
    private static final Ipv4Subnet SUBNET = Ipv4Subnet.parse("198.51.100.0/24");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HostId H1 = new HostId("h1");
    private static final HostId H3 = new HostId("h3");
    private static final String CLIENT = "198.51.100.2";
    private static final String CONTESTED = "198.51.100.77";
    private static final InetAddress OTHERS_VIP = Addresses.parse("198.51.100.120");
    private static final int ROUTER = 77;
    private static final int PRIORITY = 123;

    @TempDir
    Path folder;
    private final Lab lab;
    private final Keepalived keepalived;
    private MoveLab moves;

    DiscoveryTest(Lab lab) {
        this.lab = lab;
        keepalived = new Keepalived(lab, "h3");
    }

    @BeforeEach
    void h1Holds() throws Exception {
        moves = MoveLab.heldByH1(lab, folder.resolve("data"));
    }

    @AfterEach
    void mend() {
        keepalived.stop();
        lab.ssh("h3", "rm -f /etc/keepalived/keepalived.conf");
        lab.ssh("h2", "ip address del " + CONTESTED + "/32 dev host0 2>/dev/null || :");
        if (moves != null) {
            moves.close();
        }
    }

    private Discovery discovery() {
        return moves.control().discovery();
    }

    private SweepReport sweep(@Nullable HostId from) throws Exception {
        return discovery().sweep(SUBNET, from, LIMIT);
    }

    private static FoundHost at(SweepReport report, String address) {
        return report.hosts().stream().filter(host -> host.address().equals(Addresses.parse(address))).findFirst()
                .orElseThrow(() -> new AssertionError("nobody at " + address + ": " + report));
    }

    @Test
    void hostsVipsStrangersAndAnAddressOfTwoCardsAreToldApart() throws Exception {
        lab.ssh("h2", "ip address add " + CONTESTED + "/32 dev host0");
        try (ForeignMachine foreign = new ForeignMachine(CONTESTED + "/24")) {
            SweepReport report = sweep(H1);
            for (String host : lab.hosts()) {
                assertEquals(new HostId(host), at(report, lab.address(host)).host());
                assertEquals(lab.mac(host), at(report, lab.address(host)).macs());
            }
            FoundHost vip = at(report, MoveLab.VIP.address().getHostAddress());
            assertEquals(MoveLab.WEB, vip.group());
            assertEquals(H1, vip.host());
            FoundHost contested = at(report, CONTESTED);
            assertEquals(Set.of(lab.mac("h2"), ForeignMachine.MAC),
                    contested.cards().stream().map(card -> card.mac().toString()).collect(Collectors.toSet()));
            assertTrue(report.sentence().endsWith(CONTESTED + " is answered by 2 MACs."), report.sentence());
            assertTrue(FoundHosts.addable(report.hosts()).contains(at(report, CLIENT)), report.toString());
            assertFalse(FoundHosts.addable(report.hosts()).contains(contested), report.toString());
            assertEquals(2, at(sweep(null), CONTESTED).cards().size());
        }
    }

    @Test
    void aFurtherAddressOfAHostIsNamedAsItsOwn() throws Exception {
        lab.ssh("h2", "ip address add " + CONTESTED + "/32 dev host0");
        FoundHost found = at(sweep(H1), CONTESTED);
        assertEquals(new HostId("h2"), found.host());
        assertTrue(found.isCandidate());
    }

    @Test
    void theConsolesMachineFindsThemToo() throws Exception {
        SweepReport report = sweep(null);
        assertEquals(Way.CONSOLE, report.way());
        for (String host : lab.hosts()) {
            assertEquals(lab.mac(host), at(report, lab.address(host)).macs());
        }
        assertEquals(MoveLab.WEB, at(report, MoveLab.VIP.address().getHostAddress()).group());
    }

    /** The command line in a process of its own, which may not open packet sockets. */
    @Test
    void theKernelOfTheConsolesMachineFindsThemWhereTheConsoleHasNoRights() throws Exception {
        Process process = new ProcessBuilder("setpriv", "--inh-caps=-net_raw", "--bounding-set=-net_raw",
                ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.vipdrift.cli.Main", "--data", folder.resolve("other").toString(), "host", "discover",
                SUBNET.toString(), "--json").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonObject report = JsonParser
                .parseString(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertEquals(0, process.waitFor());
        assertEquals("kernel", report.get("way").getAsString());
        assertTrue(report.get("hosts").toString().contains(lab.mac("h2")), report.toString());
    }

    @Test
    void keepalivedIsNamedWithItsVirtualRouterAndItsVipBecomesAGroup() throws Exception {
        keepalived.start(new Keepalived.Router(3, ROUTER, PRIORITY, OTHERS_VIP.getHostAddress() + "/32", ""));
        keepalived.awaitMaster();
        SweepReport report = sweep(H1);
        Router router = report.routers().stream().filter(heard -> heard.id() == ROUTER).findFirst()
                .orElseThrow(() -> new AssertionError(report.toString()));
        assertEquals(PRIORITY, router.priority());
        assertEquals(Addresses.parse(lab.address("h3")), router.from());
        assertEquals(List.of(OTHERS_VIP), router.vips());
        HostServices look = discovery().look(H3, LIMIT);
        Service service = look.services().stream().filter(s -> s.name().equals("keepalived")).findFirst()
                .orElseThrow(() -> new AssertionError(look.toString()));
        assertTrue(service.running(), service.toString());
        assertTrue(service.version().startsWith("2."), service.toString());
        assertTrue(service.unit().startsWith("active"), service.toString());
        assertEquals(List.of(new NamedVip("keepalived", OTHERS_VIP, 32, "host0", ROUTER, PRIORITY, "BACKUP", null)),
                look.vips());
        assertTrue(look.candidates().stream().anyMatch(held -> held.address().equals(OTHERS_VIP)), look.toString());
        FoundGroup found = FoundGroup.of(List.of(look)).getFirst();
        assertEquals(new FoundGroup(List.of(new Vip(OTHERS_VIP, 24)), List.of(H3), List.of("keepalived 77")), found);
        moves.control().groups().add(found.suggestion(), found.vips(), found.hosts(), null, LIMIT);
        assertEquals(found.suggestion(), at(sweep(H1), "198.51.100.120").group());
    }

    @Test
    void aHostWithoutSuchProgramsRunsNone() throws Exception {
        HostServices look = discovery().look(H1, LIMIT);
        assertTrue(look.services().stream().noneMatch(Service::running), look.toString());
        assertEquals(List.of(), look.vips());
        assertEquals(List.of(MoveLab.WEB), look.heldVips().stream().map(HostServices.Held::group).toList());
    }
}
