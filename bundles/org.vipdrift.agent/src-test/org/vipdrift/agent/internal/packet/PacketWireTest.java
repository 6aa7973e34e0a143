package org.vipdrift.agent.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

/** The agent's side and a peer with a real kernel, joined by a cable. */
class PacketWireTest {
    private static final MacAddress HERE = MacAddress.parse("02:00:00:00:00:0a");
    private static final MacAddress THERE = MacAddress.parse("02:00:00:00:00:0b");
    private static final InetAddress PEER = Addresses.parse("198.51.100.12");
    private static final InetAddress PEER6 = Addresses.parse("2001:db8::12");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final Vip VIP6 = Vip.parse("2001:db8::100/64");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final GroupId WEB = new GroupId("web");

    private final BlockingQueue<Hearsay> hearsay = new LinkedBlockingQueue<>();

    /** What was said about a watched address. */
    private record Hearsay(Probed.Answer who, Said how) {
    }

    private Namespace here;
    private Namespace there;
    private ReadinessLoop loop;
    private ScheduledExecutorService timer;
    private PacketWire wire;
    private Nic nic;

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        there = new Namespace();
        Namespace.cable(here, "eth0", there, "eth0");
        there.ip("address add 198.51.100.12/24 dev eth0");
        there.ip("address add 2001:db8::12/64 nodad dev eth0");
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        here.run(() -> {
            loop = new ReadinessLoop("test");
            wire = new PacketWire(loop, timer, (_, who, how, _) -> hearsay.add(new Hearsay(who, how)));
        });
        lookUp();
    }

    private void lookUp() throws Exception {
        here.run(() -> {
            try (KernelAddresses kernel = new KernelAddresses()) {
                nic = kernel.nic("eth0").orElseThrow();
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        timer.shutdownNow();
        loop.close();
        there.close();
        here.close();
    }

    @Test
    void hearsWhoAnswersAndStopsEarly() throws Exception {
        Wire.Heard heard = ask(List.of(PEER, PEER6), 20, Duration.ofSeconds(20), true);
        assertEquals(Set.of(PEER, PEER6), heard.answers().stream().map(Probed.Answer::ip).collect(Collectors.toSet()));
        heard.answers().forEach(answer -> {
            assertEquals(THERE, answer.mac());
            assertEquals(THERE, answer.ethernetSource());
            assertTrue(answer.monotonicNanos() <= heard.finishedNanos());
        });
    }

    @Test
    void hearsAThousandThatAnswerBeforeAnyIsRead() throws Exception {
        List<Vip> crowd = IntStream.range(0, 1000)
                .mapToObj(i -> Vip.parse("198.18." + i / 250 + "." + (i % 250 + 1) + "/16")).toList();
        there.run(() -> {
            try (KernelAddresses kernel = new KernelAddresses()) {
                kernel.add(kernel.nic("eth0").orElseThrow(), crowd, 1000);
            }
        });
        ask(List.of(PEER), 20, Duration.ofSeconds(20), true);
        CountDownLatch asked = new CountDownLatch(1);
        loop.execute(() -> await(asked));
        CompletableFuture<Wire.Heard> heard = start(crowd.stream().map(Vip::address).toList(), 1, Duration.ofSeconds(5),
                true);
        asked.countDown();
        assertEquals(1000, heard.get(20, TimeUnit.SECONDS).answers().size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void hearsSilence() throws Exception {
        assertEquals(List.of(), ask(List.of(VIP.address(), VIP6.address()), 3, Duration.ofMillis(90), true).answers());
    }

    @Test
    void asksSeveralTimesAndHearsEveryAnswer() throws Exception {
        assertEquals(3, ask(List.of(PEER), 3, Duration.ofMillis(150), false).answers().size());
    }

    @Test
    void leavesNoTraceInTheCachesOfThoseAsked() throws Exception {
        ask(List.of(PEER, PEER6), 20, Duration.ofSeconds(20), true);
        assertEquals("", there.ip("neigh show"));
    }

    @Test
    void failsWhereTheInterfaceIsDown() throws Exception {
        here.ip("link set down dev eth0");
        CompletableFuture<Wire.Heard> asked = start(List.of(PEER), 1, Duration.ofSeconds(20), true);
        Throwable cause = assertThrows(ExecutionException.class, () -> asked.get(10, TimeUnit.SECONDS)).getCause();
        assertTrue(cause.getMessage().contains("Network is down"), cause.getMessage());
    }

    @Test
    void endsItsQuestionsWhenTheInterfaceVanishes() throws Exception {
        CompletableFuture<Wire.Heard> asked = start(List.of(VIP.address()), 1, Duration.ofSeconds(20), true);
        here.ip("link delete dev eth0");
        wire.forget(nic.index());
        assertThrows(ExecutionException.class, () -> asked.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aSignalReachesThePeerThatAwaitsItAndOnlyOnce() throws Exception {
        BlockingQueue<String> came = new LinkedBlockingQueue<>();
        try (ReadinessLoop theirs = there.call(() -> new ReadinessLoop("theirs"))) {
            PacketWire peer = new PacketWire(theirs, timer, (_, _, _, _) -> {
            });
            Wire.Signal right = there.call(() -> peer.signal(theirNic(), new Handover(TOKEN, HERE)));
            Wire.Signal wrong = there.call(() -> peer.signal(theirNic(), new Handover("00".repeat(16), HERE)));
            here.run(() -> {
                wire.awaitSignal(nic, new Handover(TOKEN, HERE), () -> came.add("of another station")).close();
                wire.awaitSignal(nic, new Handover("11".repeat(16), THERE), () -> came.add("with another token"));
                wire.awaitSignal(nic, new Handover(TOKEN, THERE), () -> came.add("right"));
            });
            there.run(wrong::send);
            there.run(right::send);
            there.run(right::send);
            assertEquals("right", came.poll(10, TimeUnit.SECONDS));
            ask(List.of(PEER), 1, Duration.ofMillis(50), false);
            assertEquals(0, came.size(), came.toString());
        }
    }

    private Nic theirNic() throws IOException {
        try (KernelAddresses kernel = new KernelAddresses()) {
            return kernel.nic("eth0").orElseThrow();
        }
    }

    @Test
    void correctsTheCachesOfAllStationsAtOnce() throws Exception {
        there.ip("neigh add 198.51.100.100 lladdr 02:00:00:00:00:63 nud reachable dev eth0");
        there.ip("neigh add 2001:db8::100 lladdr 02:00:00:00:00:63 nud reachable dev eth0");
        Namespace.Work announce = () -> wire.announcement(nic, List.of(VIP, VIP6)).send();
        awaitNeighbour("198.51.100.100", announce);
        awaitNeighbour("2001:db8::100", announce);
    }

    @Test
    void saysAllOnceBeforeAnyTwice() throws Exception {
        List<Vip> vips = List.of(VIP, Vip.parse("198.51.100.101/24"), Vip.parse("198.51.100.102/24"));
        wire.watch(vips.stream().collect(Collectors.toMap(Vip::address, _ -> WEB)));
        here.run(() -> wire.announcement(nic, vips));
        there.run(() -> speak(vips));
        List<InetAddress> heard = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            heard.add(hearsay.poll(10, TimeUnit.SECONDS).who().ip());
        }
        List<InetAddress> once = vips.stream().map(Vip::address).toList();
        assertEquals(Stream.concat(once.stream(), once.stream()).toList(), heard);
    }

    /** Announces from a wire of its own. */
    private void speak(List<Vip> vips) throws IOException, InterruptedException {
        ReadinessLoop otherLoop = new ReadinessLoop("other");
        PacketWire other = new PacketWire(otherLoop, timer, (_, _, _, _) -> {
        });
        other.announcement(theirNic(), vips).send();
        otherLoop.close();
    }

    @Test
    void correctsTheCacheOfOneStation() throws Exception {
        there.ip("neigh add 198.51.100.100 lladdr 02:00:00:00:00:63 nud reachable dev eth0");
        there.ip("neigh add 2001:db8::100 lladdr 02:00:00:00:00:63 nud reachable dev eth0");
        Namespace.Work tell = () -> wire.tell(nic, List.of(VIP, VIP6),
                List.of(new Station(PEER, THERE), new Station(PEER6, THERE)));
        awaitNeighbour("198.51.100.100", tell);
        awaitNeighbour("2001:db8::100", tell);
    }

    /** Speaks again and again: a kernel whose link has just come up is deaf for a moment. */
    private void awaitNeighbour(String ip, Namespace.Work speak) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String shown = "";
        while (System.nanoTime() < end) {
            here.run(speak);
            shown = there.ip("neigh show", ip, "dev eth0");
            if (shown.contains(HERE.toString())) {
                return;
            }
        }
        throw new AssertionError(ip + " is not at " + HERE + ": " + shown);
    }

    @Test
    void reportsWhatOthersSayOfWatchedAddresses() throws Exception {
        here.run(() -> wire.announcement(nic, List.of(VIP, VIP6)));
        wire.watch(Map.of(VIP.address(), WEB, VIP6.address(), WEB));
        there.run(() -> speak(List.of(Vip.parse("198.51.100.77/24"), VIP, VIP6)));
        List<InetAddress> heard = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Hearsay said = hearsay.poll(10, TimeUnit.SECONDS);
            assertEquals(THERE, said.who().mac());
            assertEquals(Said.ANNOUNCEMENT, said.how());
            heard.add(said.who().ip());
        }
        // ARP and neighbour discovery have a socket each: their order is not promised.
        assertEquals(2, Collections.frequency(heard, VIP.address()));
        assertEquals(1, Collections.frequency(heard, VIP6.address()));
    }

    @Test
    void tellsAnAnswerFromAnAnnouncement() throws Exception {
        wire.watch(Map.of(PEER, WEB));
        ask(List.of(PEER), 1, Duration.ofSeconds(20), true);
        assertEquals(Said.ANSWER, hearsay.poll(10, TimeUnit.SECONDS).how());
    }

    @Test
    void hearsARivalThatAsksBeforeClaiming() throws Exception {
        CompletableFuture<Wire.Heard> asked = start(List.of(VIP.address(), VIP6.address()), 1, Duration.ofSeconds(1),
                false);
        there.run(() -> {
            ReadinessLoop otherLoop = new ReadinessLoop("other");
            PacketWire other = new PacketWire(otherLoop, timer, (_, _, _, _) -> {});
            try (KernelAddresses kernel = new KernelAddresses()) {
                Nic otherNic = kernel.nic("eth0").orElseThrow();
                other.ask(otherNic, new Wire.Question(List.of(VIP.address()), 1, Duration.ofMillis(1), false))
                        .get(10, TimeUnit.SECONDS);
            }
            otherLoop.close();
        });
        assertEquals(List.of(THERE), asked.get(10, TimeUnit.SECONDS).rivals());
    }

    @Test
    void worksAgainOnAnInterfaceThatCameBack() throws Exception {
        ask(List.of(PEER), 20, Duration.ofSeconds(20), true);
        here.ip("link delete dev eth0");
        wire.forget(nic.index());
        Namespace.cable(here, "eth0", there, "eth0");
        there.ip("address add 198.51.100.12/24 dev eth0");
        lookUp();
        assertEquals(1, ask(List.of(PEER), 20, Duration.ofSeconds(20), true).answers().size());
    }

    @Test
    void saysWhatIsWrongWithAnInterfaceThatIsNotThere() throws Exception {
        here.run(() -> assertThrows(IOException.class,
                () -> wire.announcement(new Nic("eth9", 999, HERE, true, true, true), List.of(VIP))));
    }

    private Wire.Heard ask(List<InetAddress> addresses, int attempts, Duration time, boolean stopEarly)
            throws Exception {
        return start(addresses, attempts, time, stopEarly).get(30, TimeUnit.SECONDS);
    }

    private CompletableFuture<Wire.Heard> start(List<InetAddress> addresses, int attempts, Duration time,
            boolean stopEarly) throws Exception {
        return here.call(() -> wire.ask(nic, new Wire.Question(addresses, attempts, time, stopEarly)));
    }
}
