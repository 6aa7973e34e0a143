package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Against the real kernel, in network namespaces of its own. */
class KernelAddressesTest {
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final Vip OTHER = Vip.parse("198.51.100.101/24");
    private static final Vip VIP6 = Vip.parse("2001:db8::100/64");
    private static final long FOREVER = AddressFacts.FOREVER;

    private Namespace here;
    private Namespace there;
    private KernelAddresses kernel;
    private Nic nic;

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        there = new Namespace();
        Namespace.cable(here, "eth0", there, "eth0");
        here.ip("address add 198.51.100.11/24 dev eth0");
        here.run(() -> {
            kernel = new KernelAddresses();
            nic = kernel.nic("eth0").orElseThrow();
        });
    }

    @AfterEach
    void close() {
        if (kernel != null) {
            kernel.close();
        }
        there.close();
        here.close();
    }

    @Test
    void renewsALifetimeAndNeverPutsAMissingAddressBack() throws Exception {
        here.run(() -> {
            for (Vip vip : List.of(VIP, VIP6)) {
                kernel.renew(nic, List.of(vip), 30);
                assertEquals(List.of(), kernel.on(nic, List.of(vip)));
                kernel.add(nic, List.of(vip), 30);
                kernel.renew(nic, List.of(vip), 300);
                assertTrue(kernel.on(nic, List.of(vip)).getFirst().validSeconds() > 290);
                kernel.renew(nic, List.of(vip), FOREVER);
                assertEquals(FOREVER, kernel.on(nic, List.of(vip)).getFirst().validSeconds());
                kernel.remove(nic, List.of(vip));
                kernel.renew(nic, List.of(vip), FOREVER);
                assertEquals(List.of(), kernel.on(nic, List.of(vip)));
            }
        });
    }

    @Test
    void renewsManyAtOnceAndPutsBackNoneThatIsGone() throws Exception {
        List<Vip> vips = new ArrayList<>(List.of(VIP6));
        IntStream.range(1, 100).forEach(i -> vips.add(Vip.parse("198.51.100." + (100 + i) + "/24")));
        here.run(() -> {
            kernel.add(nic, vips, 30);
            kernel.remove(nic, List.of(vips.get(40), vips.getLast()));
            kernel.renew(nic, vips, 300);
            List<AddressFacts> there = kernel.on(nic, vips);
            assertEquals(98, there.size());
            assertEquals(Set.of(300L), there.stream().map(AddressFacts::validSeconds).collect(Collectors.toSet()));
            kernel.renew(nic, List.of(), 300);
        });
        here.ip("link delete dev eth0");
        here.run(() -> kernel.renew(nic, vips, 300));
    }

    @Test
    void aBatchSaysWhatTheKernelRefuses() throws Exception {
        here.run(() -> {
            kernel.add(nic, List.of(VIP), 30);
            assertThrows(NetlinkException.class, () -> new RouteNetlink().changeAll(
                    List.of(AddressRow.remove(nic.index(), OTHER.address()),
                            AddressRow.remove(nic.index(), VIP.address())),
                    _ -> false));
            assertEquals(List.of(), kernel.on(nic, List.of(VIP)), "the others are done all the same");
        });
    }

    @Test
    void looksUpAnInterfaceByName() throws Exception {
        assertEquals(new Nic("eth0", nic.index(), MacAddress.parse("02:00:00:00:00:0a"), true, true, true), nic);
        here.run(() -> {
            assertTrue(kernel.nic("eth1").isEmpty());
            assertTrue(kernel.nic("a-name-longer-than-any").isEmpty());
            assertTrue(kernel.nic("").isEmpty());
        });
    }

    @Test
    void putsVipsOnAsHostAddressesAndTakesThemOff() throws Exception {
        here.run(() -> {
            kernel.add(nic, List.of(VIP, VIP6), FOREVER);
            assertEquals(List.of(new AddressFacts(VIP.address(), 32, false, FOREVER),
                    new AddressFacts(VIP6.address(), 128, false, FOREVER)), kernel.on(nic, List.of(VIP, VIP6, OTHER)));
            kernel.remove(nic, List.of(VIP, VIP6));
            assertEquals(List.of(), kernel.on(nic, List.of(VIP, VIP6)));
        });
        assertTrue(here.ip("-4 address show dev eth0").contains("198.51.100.11/24"), "other addresses stay");
    }

    @Test
    void makesAnIpv6VipUsableAtOnceAndNeverASourceByItself() throws Exception {
        here.run(() -> kernel.add(nic, List.of(VIP6), FOREVER));
        String shown = here.ip("-6 address show dev eth0");
        assertTrue(shown.matches("(?s).*2001:db8::100/128 scope global nodad deprecated *\n *valid_lft forever.*"),
                shown);
    }

    @Test
    void givesALifetimeAndRenewsIt() throws Exception {
        here.run(() -> {
            kernel.add(nic, List.of(VIP), 30);
            assertEquals(30, kernel.on(nic, List.of(VIP)).getFirst().validSeconds());
            kernel.add(nic, List.of(VIP), 300);
            assertEquals(300, kernel.on(nic, List.of(VIP)).getFirst().validSeconds());
            kernel.add(nic, List.of(VIP), FOREVER);
            assertEquals(List.of(new AddressFacts(VIP.address(), 32, false, FOREVER)), kernel.on(nic, List.of(VIP)));
        });
    }

    @Test
    void removesWhatIsNotThereWithoutComplaint() throws Exception {
        here.run(() -> kernel.remove(nic, List.of(VIP)));
        here.ip("link delete dev eth0");
        here.run(() -> kernel.remove(nic, List.of(VIP)));
    }

    @Test
    void leavesTheSameAddressUnderAnotherPrefixAlone() throws Exception {
        here.ip("address add 198.51.100.100/24 dev eth0");
        here.run(() -> {
            kernel.remove(nic, List.of(VIP));
            assertEquals(List.of(new AddressFacts(VIP.address(), 24, true, FOREVER)), kernel.on(nic, List.of(VIP)));
            assertEquals(List.of(new KernelAddresses.Placed(nic.index(),
                    new AddressFacts(VIP.address(), 24, true, FOREVER))), kernel.find(List.of(VIP)));
        });
    }

    @Test
    void saysWhyTheKernelRefuses() throws Exception {
        here.ip("link delete dev eth0");
        here.run(() -> {
            String message = assertThrows(NetlinkException.class, () -> kernel.add(nic, List.of(VIP), FOREVER))
                    .getMessage();
            assertTrue(message.startsWith("No such device (errno 19)"), message);
        });
    }

    @Test
    void putsOnWhatTheKernelTakesAndSaysWhatItRefuses() throws Exception {
        here.run(() -> {
            Files.writeString(Path.of("/proc/sys/net/ipv6/conf/eth0/disable_ipv6"), "1");
            String message = assertThrows(NetlinkException.class,
                    () -> kernel.add(nic, List.of(VIP6, VIP), FOREVER)).getMessage();
            assertTrue(message.startsWith("Permission denied (errno 13) for 2001:db8::100"), message);
            assertEquals(List.of(new AddressFacts(VIP.address(), 32, false, FOREVER)),
                    kernel.on(nic, List.of(VIP, VIP6)));
        });
    }

    @Test
    void rehearsesWithoutAnyTrace() throws Exception {
        String before = here.ip("address show");
        here.run(() -> {
            kernel.rehearse(List.of(VIP, VIP6));
        });
        assertEquals(before, here.ip("address show"));
    }

    @Test
    void findsTheGatewaysBehindAnInterface() throws Exception {
        here.ip("route add default via 198.51.100.2");
        here.ip("route add 203.0.113.0/24 nexthop via 198.51.100.3 nexthop via 198.51.100.4");
        here.ip("route add 192.0.2.0/24 via 198.51.100.9 table 100");
        here.run(() -> assertEquals("[/198.51.100.2, /198.51.100.3, /198.51.100.4]",
                kernel.gateways(nic).toString()));
    }
}
