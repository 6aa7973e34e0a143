package org.vipdrift.control.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.PackedFrames;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.YamlInventoryStore;

/** A capture on h1 by its agent, which says what the test has it say. */
@Timeout(60)
class HostCaptureTest {
    private static final Host H1 = new Host(new HostId("h1"), "127.0.0.1", 22, "root", new Identity.Automatic());
    private static final CaptureOrder ORDER = CaptureOrder.on("h1/eth0").only("arp");

    @TempDir
    Path folder;
    private final FakeAgent agent = new FakeAgent();
    private final List<String> compiled = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> kept = Collections.synchronizedList(new ArrayList<>());
    private final Ears ears = new Ears();
    private volatile StatusSnapshot status = StatusSnapshot.EMPTY;
    private volatile FakeSession session;
    private HostSessions sessions;
    private AgentLinks links;
    private HostCaptureSource source;

    @BeforeEach
    void open() throws Exception {
        InventoryStore inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(List.of(H1), List.of()));
        sessions = new HostSessions(inventory, (to, limit) -> session = new FakeSession(to, agent)
                .saying("198.51.100.1 50022 198.51.100.11 22"));
        links = new AgentLinks(sessions);
        FilterCompiler compiler = (filter, snap) -> {
            compiled.add(filter);
            kept.add(snap);
            if (filter.contains("nonsense")) {
                throw new CaptureException(Reason.BAD_FILTER, "The capture filter is not valid.");
            }
            return List.of(new FilterCompiler.Instruction(6, 0, 0, 0xffff_ffffL));
        };
        source = new HostCaptureSource(() -> status, links, compiler);
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    private static CapturedFrames batch(boolean last, String sentence, String... frames) {
        ByteBuffer packed = ByteBuffer.allocate(1000);
        for (String frame : frames) {
            packed.putLong(7).putInt(1500).putInt(frame.length()).put(frame.getBytes(StandardCharsets.UTF_8));
        }
        return new CapturedFrames(PackedFrames.text(packed.flip()), 9, 4, last, sentence);
    }

    @Test
    void ordersWhatWasAskedForWithoutItsOwnConnection() throws Exception {
        try (LiveCapture capture = source.start(ORDER, ears)) {
            assertEquals("not (tcp and host 198.51.100.1 and host 198.51.100.11 and port 50022 and port 22) and (arp)",
                    compiled.getLast());
            assertEquals("Left out are the packets of this console's SSH connection to h1, from 198.51.100.1 port 50022"
                    + " to 198.51.100.11 port 22.", capture.remark());
            FrameCaptureOrder ordered = agent.captures.poll(20, TimeUnit.SECONDS);
            assertEquals(new FrameCaptureOrder("eth0", List.of(new BpfInstruction(6, 0, 0, 0xffff_ffffL)), 65_535, true,
                    10_000_000, 28_800, 2L << 30), ordered);
            agent.answer("stopCapture", CompletableFuture.completedFuture(FakeAgent.done()));
            session.tell(batch(true, ""));
        }
    }

    @Test
    void leavesOutAllSshWhereTheHostDoesNotSayWhichIsOurs() throws Exception {
        for (String said : List.of("", "198.51.100.1 50022 198.51.100.11", "h; 1 h 2",
                "198.51.100.1 0 198.51.100.11 22",
                "198.51.100.1 50022 198.51.100.11 22 or tcp")) {
            sessions.session(H1.id(), Duration.ofSeconds(20));
            session.saying(said);
            LiveCapture capture = source.start(ORDER, ears);
            assertEquals("not tcp port 22 and (arp)", compiled.getLast(), said);
            assertTrue(capture.remark().startsWith("Left out are all packets of TCP port 22, as h1"), capture.remark());
            session.tell(batch(true, ""));
            capture.close();
        }
    }

    @Test
    void handsOverFramesAndCounts() throws Exception {
        try (LiveCapture capture = source.start(ORDER, ears)) {
            session.tell(batch(false, "", "abc", "de"));
            assertEquals("3 of 1500 on h1/eth0 at 7", said(frame()));
            assertEquals("2 of 1500 on h1/eth0 at 7", said(frame()));
            session.tell(batch(true, ""));
            assertEquals(Optional.empty(), ears.end.get(20, TimeUnit.SECONDS));
            assertEquals(new CaptureCounts(9, 4, 0), capture.counts());
            assertFalse(capture.isRunning());
        }
    }

    private Frame frame() throws InterruptedException {
        Frame frame = ears.frames.poll(20, TimeUnit.SECONDS);
        assertNotNull(frame, "no frame came");
        return frame;
    }

    private static String said(Frame frame) {
        return frame.bytes().length() + " of " + frame.originalLength() + " on " + frame.interfaceName() + " at "
                + frame.epochNanos();
    }

    @Test
    void aCaptureThatEndsByItselfSaysWhy() throws Exception {
        source.start(ORDER, ears);
        session.tell(batch(true, "The capture ended after 5 s, as ordered.", "abc"));
        assertEquals("The capture ended after 5 s, as ordered.",
                ears.end.get(20, TimeUnit.SECONDS).orElseThrow().getMessage());
        assertEquals(1, ears.frames.size());
    }

    @Test
    void anAgentThatDiesEndsTheCaptureAndItsPacketsStay() throws Exception {
        LiveCapture capture = source.start(ORDER, ears);
        session.tell(batch(false, "", "abc"));
        frame();
        session.endAgent();
        assertTrue(ears.end.get(20, TimeUnit.SECONDS).orElseThrow().getMessage().contains("agent on h1 was lost"));
        assertFalse(capture.isRunning());
    }

    @Test
    void anAgentThatDiesBeforeItCapturesIsToldOnceByTheStart() throws Exception {
        agent.answer("capture", new CompletableFuture<>());
        CompletableFuture<CaptureException> refusal = CompletableFuture.supplyAsync(() -> refused(ORDER));
        assertNotNull(agent.captures.poll(20, TimeUnit.SECONDS));
        session.endAgent();
        assertEquals(Reason.BROKEN, refusal.get(20, TimeUnit.SECONDS).reason());
        assertFalse(ears.end.isDone());
    }

    @Test
    void aCaptureThatIsOverBeforeItsStartIsAnsweredLeavesNoStreamOpen() throws Exception {
        CompletableFuture<Done> answer = new CompletableFuture<>();
        agent.answer("capture", answer);
        CompletableFuture<LiveCapture> started = CompletableFuture.supplyAsync(() -> {
            try {
                return source.start(ORDER, ears);
            } catch (CaptureException e) {
                throw new IllegalStateException(e);
            }
        });
        assertNotNull(agent.captures.poll(20, TimeUnit.SECONDS));
        session.tell(batch(true, "", "abc"));
        assertEquals(Optional.empty(), ears.end.get(20, TimeUnit.SECONDS));
        answer.complete(FakeAgent.done());
        assertFalse(started.get(20, TimeUnit.SECONDS).isRunning());
        assertTrue(session.isLastStreamClosed());
    }

    @Test
    void framesThatCannotBeEndTheCapture() throws Exception {
        source.start(ORDER, ears);
        session.tell(new CapturedFrames("AAAA", 1, 0, false, ""));
        assertTrue(ears.end.get(20, TimeUnit.SECONDS).orElseThrow().getMessage().contains("end within a header"));
    }

    @Test
    void closingWaitsForTheLastFrames() throws Exception {
        LiveCapture capture = source.start(ORDER, ears);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(capture::close);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!agent.orders.contains("stopCapture")) {
            assertTrue(System.nanoTime() < limit, "the agent is told to stop");
            Thread.onSpinWait();
        }
        assertFalse(closing.isDone());
        session.tell(batch(true, "", "abc"));
        closing.get(20, TimeUnit.SECONDS);
        assertEquals(1, ears.frames.size());
        assertEquals(Optional.empty(), ears.end.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aFilterForTagsIsLeftToTheAgentAndOnlyOurConnectionToTheKernel() throws Exception {
        agent.capabilities = List.of("claim", Hello.CAPTURE, Hello.CAPTURE_TAGGED);
        try (LiveCapture _ = source.start(ORDER.only("vlan 7 and arp"), ears)) {
            assertEquals("vlan 7 and arp", compiled.getLast());
            assertEquals("not (tcp and host 198.51.100.1 and host 198.51.100.11 and port 50022 and port 22)",
                    compiled.get(compiled.size() - 2));
            assertEquals(1, agent.captures.poll(20, TimeUnit.SECONDS).taggedFilter().size());
            agent.answer("stopCapture", CompletableFuture.completedFuture(FakeAgent.done()));
            session.tell(batch(true, ""));
        }
    }

    @Test
    void aFilterForTagsSeesMoreThanIsKept() throws Exception {
        agent.capabilities = List.of("claim", Hello.CAPTURE, Hello.CAPTURE_TAGGED);
        try (LiveCapture _ = source.start(new CaptureOrder("h1/eth0", "vlan 7 and arp", true, 64, 1 << 20), ears)) {
            assertEquals(65_535, kept.get(kept.size() - 2));
            assertEquals(64, agent.captures.poll(20, TimeUnit.SECONDS).snapLength());
            agent.answer("stopCapture", CompletableFuture.completedFuture(FakeAgent.done()));
            session.tell(batch(true, ""));
        }
    }

    @Test
    void saysThatAnOldAgentKnowsNoTags() {
        CaptureException e = refused(ORDER.only("vlan and arp"));
        assertEquals("A capture filter that asks for VLAN tags is more than the agent on h1 knows, which is too old:"
                + " install it again, which upgrades it.", e.getMessage());
        assertEquals(Reason.BAD_FILTER, e.reason());
        assertTrue(agent.captures.isEmpty());
    }

    @Test
    void saysThatAnOldAgentCannotCapture() {
        agent.capabilities = List.of("claim");
        assertEquals("The agent on h1 (1.0) is too old to capture: install the agent on h1 again, which upgrades it.",
                refused(ORDER).getMessage());
        assertTrue(agent.orders.isEmpty());
    }

    @Test
    void saysWhatTheAgentRefusedAndThatIsAll() {
        agent.refuse("capture", AgentError.BAD_INTERFACE,
                "There is no interface \"eth0\" on this host: choose another.");
        CaptureException e = refused(ORDER);
        assertEquals("h1: There is no interface \"eth0\" on this host: choose another.", e.getMessage());
        assertEquals(Reason.NO_INTERFACE, e.reason());
        assertFalse(ears.end.isDone());
    }

    @Test
    void refusesAFilterThatIsWrongWithoutAskingTheHost() {
        assertEquals(Reason.BAD_FILTER, refused(ORDER.only("nonsense")).reason());
        assertEquals(List.of("nonsense"), compiled);
        assertTrue(agent.orders.isEmpty());
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        assertTrue(refused(CaptureOrder.on("h9/eth0")).getMessage().contains("no host h9"));
        assertTrue(refused(CaptureOrder.on("../eth0")).getMessage().contains("host"));
    }

    private CaptureException refused(CaptureOrder order) {
        return assertThrows(CaptureException.class, () -> source.start(order, ears));
    }

    @Test
    void offersTheInterfacesOfAttachedHosts() {
        InterfaceFacts lo = facts("lo", true, "127.0.0.1");
        InterfaceFacts bare = facts("eth1", true, "");
        InterfaceFacts down = facts("eth2", false, "");
        InterfaceFacts eth0 = facts("eth0", true, "198.51.100.11");
        status = new StatusSnapshot(Instant.now(), List.of(host(AgentState.ATTACHED, "capture", lo, bare, down, eth0),
                host(AgentState.DOWN, "capture", eth0)), List.of());
        assertEquals(List.of("h1/eth0", "h1/eth1", "h1/lo", "h1/eth2"),
                source.interfaces().stream().map(CaptureInterface::name).toList());
        assertEquals(List.of(true, true, true, false),
                source.interfaces().stream().map(CaptureInterface::isUsable).toList());
        status = new StatusSnapshot(Instant.now(), List.of(host(AgentState.ATTACHED, "claim", eth0)), List.of());
        assertTrue(source.interfaces().getFirst().problem().orElseThrow().contains("is too old to capture"));
    }

    private static InterfaceFacts facts(String name, boolean up, String address) {
        return new InterfaceFacts(name, 2, MacAddress.ZERO, up, up, 1500, address.isEmpty() ? List.of()
                : List.of(new AddressFacts(Addresses.parse(address), 24, false, AddressFacts.FOREVER)));
    }

    private static HostStatus host(AgentState state, String capability, InterfaceFacts... interfaces) {
        HostFacts facts = new HostFacts("h1", "1.0", List.of(capability), "boot", 1, 2, List.of(interfaces), List.of(),
                List.of(), Map.of(), List.of(), List.of());
        return new HostStatus(H1, state, new Status(Status.State.OK, "attached", "Attached."), facts, Instant.now(),
                List.of());
    }
}
