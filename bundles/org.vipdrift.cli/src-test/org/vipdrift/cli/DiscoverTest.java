package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHost.Card;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.control.SweepReport;
import org.vipdrift.control.SweepReport.Router;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;

/** {@code host discover}: what it prints, asks, and adds. */
class DiscoverTest {
    private static final GroupId WEB = Farm.WEB.id();
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    private static FoundHost found(int last, String name, HostId host, boolean own, GroupId group, int... cards) {
        return new FoundHost(Addresses.parse("198.51.100." + last), Arrays.stream(cards)
                .mapToObj(
                        c -> new Card(MacAddress.parse(String.format("02:00:5e:10:00:%02x", c)), c == 2 ? "Acme" : ""))
                .toList(), name, host, own, group);
    }

    private void subnet() {
        world.swept = new SweepReport(Ipv4Subnet.parse("198.51.100.0/24"), SweepReport.Way.AGENT,
                List.of(found(11, "", Farm.H1, true, null, 1), found(20, "db.example.net", null, false, null, 2),
                        found(30, "", null, false, null, 3, 4), found(50, "", Farm.H1, false, null, 1),
                        found(100, "", Farm.H1, false, WEB, 1)),
                List.of(new Router(3, 77, 100, Addresses.parse("198.51.100.13"), Farm.MAC2,
                        List.of(Addresses.parse("198.51.100.120")), null)),
                "h1 asked.");
    }

    private int run(FakeIo where, String... words) {
        return Main.run(words, where, world);
    }

    @Test
    void namesWhoAnswersWhoIsKnownAndWhoseAddressIsContested() {
        subnet();
        assertEquals(0, run(io, "host", "discover", "198.51.100.9/24", "--from", "h1"));
        assertEquals(List.of("open", "sweep 198.51.100.0/24 from h1"), world.calls);
        assertEquals("""
                ADDRESS         MAC                                          VENDOR  NAME            KNOWN AS
                198.51.100.11   02:00:5e:10:00:01                            -       -               h1
                198.51.100.20   02:00:5e:10:00:02                            Acme    db.example.net  -
                198.51.100.30   2 MACs: 02:00:5e:10:00:03, 02:00:5e:10:00:04  -       -               -
                198.51.100.50   02:00:5e:10:00:01                            -       -               candidate VIP, at h1
                198.51.100.100  02:00:5e:10:00:01                            -       -               VIP of web, at h1
                """.replaceAll(" +", " "), io.printed().lines().limit(6).map(line -> line.replaceAll(" +", " ") + "\n")
                .reduce("", String::concat));
        assertTrue(
                io.printed().endsWith("VRRP 3: virtual router 77, priority 100, by 198.51.100.13 (02:00:5e:10:00:02),"
                        + " for 198.51.100.120.\n"),
                io.printed());
        assertEquals("h1 asked.\n", io.said());
    }

    @Test
    void theJsonIsWhatIsPromised() {
        subnet();
        assertEquals(0, run(io, "host", "discover", "198.51.100.0/24", "--json"));
        assertEquals(Golden.text("host-discover"), io.printed());
        assertTrue(world.calls.contains("sweep 198.51.100.0/24 from null"), world.calls.toString());
    }

    @Test
    void addsThoseWhoAreNewAfterAPreviewAndAQuestion() {
        subnet();
        String[] words = {"host", "discover", "198.51.100.0/24", "--add", "--user", "ops", "--folder", "prod", "--tag",
                "new"};
        FakeIo no = new FakeIo().typing("n\n");
        assertEquals(130, run(no, words));
        assertTrue(no.said().contains("db    198.51.100.20") && no.said().endsWith("Nothing was added.\n"), no.said());
        assertEquals(3, world.inventory.hosts().size());
        FakeIo yes = new FakeIo().typing("y\n");
        assertEquals(0, run(yes, words));
        assertEquals(new Host(new HostId("db"), "198.51.100.20", 22, "ops", new Identity.Automatic())
                .with(new Filing("prod", List.of("new"), "")), world.inventory.host(new HostId("db")).orElseThrow());
        assertEquals(4, world.inventory.hosts().size());
        assertTrue(yes.said().endsWith("Added 1 host. Try one: vipdrift host test db\n"), yes.said());
    }

    @Test
    void withoutATerminalNothingIsAskedAndNothingAddedUnlessYesIsSaid() {
        subnet();
        assertEquals(64, run(io, "host", "discover", "198.51.100.0/24", "--add"));
        assertEquals(List.of(), world.calls);
        FakeIo yes = new FakeIo();
        assertEquals(0, run(yes, "host", "discover", "198.51.100.0/24", "--add", "--yes"));
        assertEquals(4, world.inventory.hosts().size());
    }

    @Test
    void aConsoleThatOnlyReadsFindsAndDoesNotAdd() {
        subnet();
        assertEquals(0, run(io, "--read-only", "host", "discover", "198.51.100.0/24"), io::said);
        FakeIo add = new FakeIo();
        assertEquals(77, run(add, "--read-only", "host", "discover", "198.51.100.0/24", "--add", "--yes"), add::said);
        assertEquals(3, world.inventory.hosts().size());
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("write it as 198.51.100.0/24", "host", "discover", "somewhere");
        refused("Name one subnet", "host", "discover");
        refused("Name one subnet", "host", "discover", "h1");
        refused("Name one subnet", "host", "discover", "10.0.0.0/24", "10.0.1.0/24");
        refused("give --add", "host", "discover", "10.0.0.0/24", "--yes");
        refused("not for --vips", "host", "discover", "--vips", "--from", "h1");
        FakeIo nobody = new FakeIo();
        assertEquals(105, run(nobody, "host", "discover", "10.0.0.0/24", "--from", "h9"));
        assertFalse(world.calls.toString().contains("sweep"), world.calls.toString());
    }

    private void refused(String sentence, String... words) {
        FakeIo refused = new FakeIo();
        assertEquals(64, run(refused, words), refused.said());
        assertTrue(refused.said().contains(sentence), refused.said());
    }

    private void looks() {
        HostId h1 = Farm.H1;
        world.looks.put(h1, new HostServices(h1,
                List.of(new Service("keepalived", "2.2.7", true, "active, enabled"),
                        new Service("corosync", "", false, "")),
                List.of(new Held("host0", Addresses.parse("198.51.100.11"), 24, false, null),
                        new Held("host0", Farm.VIP.address(), 32, false, WEB),
                        new Held("host0", Addresses.parse("198.51.100.120"), 32, false, null)),
                List.of(new NamedVip("keepalived", Addresses.parse("198.51.100.120"), 32, "host0", 77, 100, "MASTER",
                        null)),
                List.of("h1 keeps something to itself.")));
        world.looks.put(Farm.H2, new HostServices(Farm.H2, List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void namesWhatHostsHaveAndNameAndHowItBecomesAGroup() {
        looks();
        assertEquals(0, run(io, "host", "discover", "--vips", "h1", "h2"));
        assertEquals("""
                HOST WHAT VIP INTERFACE GROUP DETAILS
                h1 keepalived - - - runs, 2.2.7, active, enabled
                h1 corosync - - - does not run
                h1 keepalived 198.51.100.120/32 host0 - names it, virtual router 77, priority 100, begins as MASTER
                h1 kernel 198.51.100.100/32 host0 web has it
                h1 kernel 198.51.100.120/32 host0 - has it
                h2 - - - - -
                To manage it: vipdrift group add vip-198.51.100.120 --vip 198.51.100.120/24 --members h1
                """, io.printed().replaceAll(" +", " "));
        assertEquals("h1 keeps something to itself.\n", io.said());
    }

    @Test
    void theJsonOfVipsIsWhatIsPromisedAndHostsThatAreNotReachedAreNamed() {
        looks();
        assertEquals(69, run(io, "host", "discover", "--vips", "--json"));
        assertEquals(Golden.text("host-discover-vips"), io.printed());
        assertTrue(io.said().contains("h3 is not reached."), io.said());
    }

    @Test
    void makesGroupsOfFoundVips() {
        looks();
        assertEquals(0, run(io, "host", "discover", "--vips", "h1", "--add", "--yes"));
        assertTrue(world.calls.toString().contains("vip-198.51.100.120"), world.calls.toString());
    }
}
