package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/** Against the real kernel, in a network namespace of its own. */
class KernelTablesTest {
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:63");

    private Namespace here;

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        here.ip("link add eth0 address 02:00:00:00:00:0a mtu 1400 type veth peer name far");
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void readsLinksWithTheirState() throws Exception {
        here.ip("link set up dev eth0");
        here.run(() -> {
            LinkRow lo = named("lo");
            assertTrue(lo.up() && lo.carrier() && !lo.ethernet());
            LinkRow eth0 = named("eth0");
            assertEquals(new LinkRow(eth0.index(), "eth0", MacAddress.parse("02:00:00:00:00:0a"), true, false, true,
                    1400), eth0);
        });
        here.ip("link set up dev far");
        here.run(() -> assertTrue(named("eth0").carrier()));
    }

    @Test
    void readsNamesThatWouldBeCommandsToAShell() throws Exception {
        here.ipOdd("x;$(id)`\u0007", "link set dev eth0 name", "");
        here.run(() -> {
            assertEquals(MacAddress.parse("02:00:00:00:00:0a"), named("x;$(id)`\u0007").mac());
            try (KernelAddresses kernel = new KernelAddresses()) {
                assertTrue(kernel.nic("x;$(id)`\u0007").isPresent());
            }
        });
    }

    private static LinkRow named(String name) throws Exception {
        return KernelTables.links().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void readsAddressesOfBothFamiliesWithTheirLifetimes() throws Exception {
        here.ip("address add 198.51.100.11/24 dev eth0 valid_lft 600 preferred_lft 600");
        here.ip("address add 198.51.100.12/24 dev eth0");
        here.ip("address add 2001:db8::11/64 dev eth0 nodad");
        here.run(() -> assertEquals(
                List.of("198.51.100.11/24 false 600", "198.51.100.12/24 true 4294967295",
                        "2001:db8:0:0:0:0:0:11/64 false 4294967295"),
                KernelTables.addresses().stream().map(AddressRow::facts).filter(a -> !a.address().isLoopbackAddress())
                        .map(a -> a.address().getHostAddress() + "/" + a.prefixLength() + " " + a.secondary() + " "
                                + a.validSeconds())
                        .toList()));
    }

    @Test
    void readsUnicastRoutesOfTheMainTable() throws Exception {
        here.ip("link set up dev eth0");
        here.ip("link set up dev far");
        here.ip("address add 198.51.100.11/24 dev eth0");
        here.ip("route add default via 198.51.100.2");
        here.ip("route add blackhole 192.0.2.0/24");
        int index = here.call(() -> named("eth0").index());
        here.run(() -> assertEquals(
                List.of(new RouteRow(null, 0, Addresses.parse("198.51.100.2"), index),
                        new RouteRow(Addresses.parse("198.51.100.0"), 24, null, index)),
                KernelTables.routes(100).stream().filter(r -> r.prefixLength() < 64).toList()));
    }

    @Test
    void readsNeighboursAndStopsAtTheLimit() throws Exception {
        here.ip("neigh add 198.51.100.3 lladdr", MAC.toString(), "nud stale dev eth0");
        here.ip("neigh add 2001:db8::3 lladdr", MAC.toString(), "nud permanent dev eth0");
        int index = here.call(() -> named("eth0").index());
        here.run(() -> {
            assertEquals(List.of(new NeighbourRow(Addresses.parse("198.51.100.3"), index, MAC, "stale"),
                    new NeighbourRow(Addresses.parse("2001:db8::3"), index, MAC, "permanent")),
                    KernelTables.neighbours(100));
            assertEquals(1, KernelTables.neighbours(1).size());
        });
    }

    @Test
    void readsThousandsOfAddresses() throws Exception {
        here.run(() -> {
            try (KernelAddresses kernel = new KernelAddresses()) {
                Nic nic = kernel.nic("eth0").orElseThrow();
                kernel.add(nic, IntStream.range(0, 3000)
                        .mapToObj(i -> Vip.parse("198.18." + i / 250 + "." + (i % 250 + 1) + "/16")).toList(), 1000);
                assertEquals(3000, KernelTables.addresses().stream().filter(a -> a.index() == nic.index()).count());
            }
        });
    }
}
