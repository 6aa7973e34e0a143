package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Gate;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;

/** Against the real kernel: a host whose VIPs are behind a gate, and another one on the same cable that asks for them. */
class KernelGateTest {
    private static final InetAddress OWN = Addresses.parse("198.51.100.11");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final Vip OTHER = Vip.parse("198.51.100.101/24");
    private static final Vip VIP6 = Vip.parse("2001:db8::100/64");
    private static final List<Vip> VIPS = List.of(VIP, VIP6);
    private static final Gate.Rule LONG = new Gate.Rule(60_000, false);
    private static final Gate.Rule SHORT = new Gate.Rule(50, false);
    private static final Gate.Rule QUIET = new Gate.Rule(0, true);
    private static final Duration ASKING = Duration.ofMillis(100);
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private Namespace here;
    private Namespace there;
    private KernelAddresses kernel;
    private Gate gate;
    private ReadinessLoop loop;
    private PacketWire wire;
    private Nic asker;

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        there = new Namespace();
        Namespace.cable(here, "eth0", there, "eth0");
        here.ip("address add 198.51.100.11/24 dev eth0");
        there.ip("address add 198.51.100.12/24 dev eth0");
        there.ip("address add 2001:db8::12/64 nodad dev eth0");
        here.run(() -> {
            kernel = new KernelAddresses();
            gate = kernel.gate();
            Nic nic = kernel.nic("eth0").orElseThrow();
            kernel.add(nic, List.of(VIP, VIP6, OTHER), AddressFacts.FOREVER);
        });
        there.run(() -> {
            loop = new ReadinessLoop("asker");
            wire = new PacketWire(loop, timer, (_, _, _, _) -> {
            });
            try (KernelAddresses addresses = new KernelAddresses()) {
                asker = addresses.nic("eth0").orElseThrow();
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        timer.shutdownNow();
        loop.close();
        kernel.close();
        there.close();
        here.close();
    }

    /** Which of all addresses somebody answers for. */
    private Set<InetAddress> answering() throws Exception {
        List<InetAddress> all = List.of(OWN, VIP.address(), OTHER.address(), VIP6.address());
        Wire.Question question = new Wire.Question(all, 2, ASKING, false);
        return there.call(() -> wire.ask(asker, question)).get(10, TimeUnit.SECONDS).answers().stream()
                .map(Probed.Answer::ip).collect(Collectors.toSet());
    }

    private void awaitAnswering(Set<InetAddress> expected) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        Set<InetAddress> now = answering();
        while (!now.equals(expected) && System.nanoTime() - end < 0) {
            now = answering();
        }
        assertEquals(expected, now);
    }

    private static Set<InetAddress> all() {
        return Set.of(OWN, VIP.address(), OTHER.address(), VIP6.address());
    }

    private static Set<InetAddress> withoutGated() {
        return Set.of(OWN, OTHER.address());
    }

    @Test
    void aGateLetsThroughWhileItIsOpenAndClosesByItself() throws Exception {
        here.run(() -> gate.open(VIPS, LONG));
        assertEquals(all(), answering());
        here.run(() -> assertTrue(gate.renew(VIPS, SHORT, SHORT.millis())));
        awaitAnswering(withoutGated());
    }

    @Test
    void aGateThatHasClosedIsNotOpenedByARenewal() throws Exception {
        here.run(() -> gate.open(VIPS, SHORT));
        awaitAnswering(withoutGated());
        here.run(() -> assertFalse(gate.renew(VIPS, LONG, LONG.millis())));
        assertEquals(withoutGated(), answering());
        here.run(() -> gate.open(VIPS, LONG));
        assertEquals(all(), answering());
    }

    @Test
    void aRenewalCountsFromNowOn() throws Exception {
        Gate.Rule rule = new Gate.Rule(2000, false);
        here.run(() -> {
            gate.open(VIPS, rule);
            gate.open(List.of(OTHER), rule);
            assertTrue(gate.renew(VIPS, rule, LONG.millis()));
        });
        awaitAnswering(Set.of(OWN, VIP.address(), VIP6.address()));
    }

    @Test
    void ofAQuietVipNothingButItsMacIsTold() throws Exception {
        here.run(() -> gate.open(VIPS, QUIET));
        assertEquals(all(), answering());
        assertEquals(List.of("198.51.100.101", "198.51.100.11"),
                arriving("198.51.100.100", "2001:db8::100", "198.51.100.101", "198.51.100.11"));
    }

    @Test
    void throughAClosedGateNoTrafficComes() throws Exception {
        String[] asked = {"198.51.100.100", "2001:db8::100", "198.51.100.101", "198.51.100.11"};
        here.run(() -> gate.open(VIPS, LONG));
        assertEquals(List.of(asked), arriving(asked));
        here.run(() -> gate.renew(VIPS, SHORT, 1));
        awaitAnswering(withoutGated());
        assertEquals(List.of("198.51.100.101", "198.51.100.11"), arriving(asked));
    }

    /** Sends a datagram to each; the last one is known to arrive, and they keep their order. */
    private List<String> arriving(String... targets) throws Exception {
        for (String target : targets) {
            there.ip("neigh replace", target, "lladdr 02:00:00:00:00:0a dev eth0 nud permanent");
        }
        DatagramSocket server = here.call(() -> new DatagramSocket(new InetSocketAddress("::", 4000)));
        try (server; DatagramSocket client = there.call(() -> new DatagramSocket())) {
            server.setSoTimeout(10_000);
            for (String target : targets) {
                byte[] text = target.getBytes("US-ASCII");
                client.send(new DatagramPacket(text, text.length, InetAddress.getByName(target), 4000));
            }
            List<String> came = new ArrayList<>();
            while (!came.contains(targets[targets.length - 1])) {
                DatagramPacket packet = new DatagramPacket(new byte[100], 100);
                server.receive(packet);
                came.add(new String(packet.getData(), 0, packet.getLength(), "US-ASCII"));
            }
            return came;
        }
    }

    @Test
    void whereAGateIsClosedTheNewHolderIsHeardOf() throws Exception {
        here.ip("address del 198.51.100.100/32 dev eth0");
        here.ip("neigh replace 198.51.100.100 lladdr 02:00:00:00:00:99 dev eth0 nud stale");
        here.run(() -> gate.open(VIPS, SHORT));
        awaitAnswering(withoutGated());
        there.run(() -> wire.announcement(asker, List.of(VIP)).send());
        assertTrue(here.ip("neigh show 198.51.100.100").contains("02:00:00:00:00:0b"));
    }

    @Test
    void withoutARuleAVipIsAsAnyAddress() throws Exception {
        here.run(() -> {
            gate.open(VIPS, new Gate.Rule(1, true));
            gate.clear(VIPS);
        });
        assertEquals(all(), answering());
        assertEquals(List.of("198.51.100.100", "198.51.100.11"), arriving("198.51.100.100", "198.51.100.11"));
    }

    @Test
    void whatSomebodyElseRemovedIsSeenAndPutBack() throws Exception {
        here.run(() -> {
            gate.open(VIPS, LONG);
            assertTrue(gate.isWhole());
            try (KernelGate somebody = new KernelGate()) {
                somebody.remove();
            }
            assertFalse(gate.isWhole());
            assertFalse(gate.renew(VIPS, LONG, LONG.millis()));
            gate.prepare(VIPS);
            assertTrue(gate.isWhole());
            assertTrue(gate.renew(VIPS, LONG, 1));
        });
        awaitAnswering(withoutGated());
    }

    @Test
    void aGateThatHadClosedStaysClosedWhenTheFilterIsMadeAnew() throws Exception {
        here.run(() -> {
            gate.open(VIPS, SHORT);
            gate.open(List.of(OTHER), LONG);
        });
        awaitAnswering(withoutGated());
        here.run(() -> gate.prepare(List.of(OTHER)));
        assertEquals(withoutGated(), answering());
        here.run(() -> assertFalse(gate.renew(VIPS, LONG, LONG.millis())));
    }

    @Test
    void aSuccessorRenewsWhatItsForerunnerOpened() throws Exception {
        here.run(() -> {
            gate.open(VIPS, LONG);
            try (KernelGate successor = new KernelGate()) {
                assertTrue(successor.renew(VIPS, LONG, LONG.millis()));
                successor.prepare(VIPS);
                assertTrue(successor.renew(VIPS, LONG, 1));
            }
        });
        awaitAnswering(withoutGated());
    }

    @Test
    void removedItLeavesNothingAndTouchesNoTableOfOthers() throws Exception {
        here.run(() -> {
            NftBatch foreign = new NftBatch();
            foreign.message(Nft.NFT_MSG_NEWTABLE, Rtm.NLM_F_CREATE, Nft.NFPROTO_INET).text(Nft.NFTA_TABLE, "theirs");
            NftBatch gone = new NftBatch();
            gone.message(Nft.NFT_MSG_DELTABLE, 0, Nft.NFPROTO_INET).text(Nft.NFTA_TABLE, "theirs");
            try (NftLink link = new NftLink()) {
                link.commit(foreign.bytes());
                gate.open(VIPS, LONG);
                gate.remove();
                gate.remove();
                for (GateTables.Chain chain : GateTables.CHAINS) {
                    assertEquals(-1, link.rules(chain));
                }
                link.commit(gone.bytes());
            }
        });
        assertEquals(all(), answering());
    }
}
