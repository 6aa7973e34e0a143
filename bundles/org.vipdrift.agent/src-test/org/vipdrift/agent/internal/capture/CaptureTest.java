package org.vipdrift.agent.internal.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.BpfInstruction;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.api.PackedFrames;
import org.vipdrift.agent.internal.AgentFixture;
import org.vipdrift.agent.internal.TestConsole;
import org.vipdrift.agent.internal.ffi.Namespace;

/** A whole agent that captures on one end of a cable; the test puts frames in at the other. */
@Timeout(60)
class CaptureTest {
    private static final int WANTED = 0x88b5;
    private static final int OTHER = 0x88b6;
    /** What libpcap makes of "ether proto 0x88b5". */
    private static final List<BpfInstruction> ONLY_WANTED = List.of(new BpfInstruction(0x28, 0, 0, 12),
            new BpfInstruction(0x15, 0, 1, WANTED), new BpfInstruction(0x06, 0, 0, 0x40000),
            new BpfInstruction(0x06, 0, 0, 0));

    @TempDir
    Path folder;

    private Namespace here;
    private Namespace there;
    private AgentFixture agent;
    private TestConsole console;
    private FrameSender sender;
    private CapturedFrames last;

    private record Seen(long epochNanos, int originalLength, byte[] octets) {
        int ethertype() {
            return (octets[12] & 0xff) << 8 | octets[13] & 0xff;
        }

        int number() {
            return (octets[octets.length > 17 && ethertype() == 0x8100 ? 18 : 14] & 0xff) << 8 | octets[15] & 0xff;
        }
    }

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        there = new Namespace();
        Namespace.cable(here, "eth0", there, "eth0");
        agent = AgentFixture.in(here, folder);
        console = agent.attach();
        sender = there.call(() -> new FrameSender("eth0"));
    }

    @AfterEach
    void close() throws Exception {
        sender.close();
        console.close();
        agent.close();
        there.close();
        here.close();
    }

    private static FrameCaptureOrder only(List<BpfInstruction> filter, int snap, long packets) {
        return new FrameCaptureOrder("eth0", filter, snap, true, packets, 3600, 1 << 30);
    }

    private static List<Seen> unpack(CapturedFrames batch) {
        List<Seen> seen = new ArrayList<>();
        PackedFrames.read(batch.frames(), (time, original, block, from, length) -> seen
                .add(new Seen(time, original, Arrays.copyOfRange(block, from, from + length))));
        return seen;
    }

    /** All frames of a capture that ends by itself. */
    private List<Seen> untilTheEnd(String sentence) throws Exception {
        List<Seen> seen = new ArrayList<>();
        while (true) {
            CapturedFrames batch = console.batch();
            seen.addAll(unpack(batch));
            if (batch.last()) {
                last = batch;
                assertTrue(batch.sentence().contains(sentence), batch.sentence());
                return seen;
            }
        }
    }

    private void send(int ethertype, int number, int length) throws Exception {
        there.run(() -> sender.send(FrameSender.frame(ethertype, number, length)));
    }

    @Test
    void passesOnWhatTheFilterLetsThroughAndNothingElse() throws Exception {
        long before = System.currentTimeMillis();
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 3)));
        for (int number = 0; number < 3; number++) {
            send(OTHER, 100 + number, 60);
            send(WANTED, number, 100 + number);
        }
        List<Seen> seen = untilTheEnd("after 3 packets of 303 octets");
        assertEquals(List.of(0, 1, 2), seen.stream().map(Seen::number).toList());
        for (int number = 0; number < 3; number++) {
            assertArrayEquals(FrameSender.frame(WANTED, number, 100 + number), seen.get(number).octets());
            assertEquals(100 + number, seen.get(number).originalLength());
            long millis = TimeUnit.NANOSECONDS.toMillis(seen.get(number).epochNanos());
            assertTrue(millis >= before && millis <= System.currentTimeMillis(), millis + " is after " + before);
        }
    }

    @Test
    void seesWhatItsOwnHostSends() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1)));
        try (FrameSender own = here.call(() -> new FrameSender("eth0"))) {
            here.run(() -> own.send(FrameSender.frame(WANTED, 7, 60)));
        }
        assertEquals(7, untilTheEnd("after 1 packets").getFirst().number());
    }

    @Test
    void keepsTheFirstOctetsAndTheLengthOfLongFrames() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 64, 1)));
        send(WANTED, 9, 1400);
        Seen seen = untilTheEnd("after 1 packets of 64 octets").getFirst();
        assertEquals(1400, seen.originalLength());
        assertArrayEquals(FrameSender.frame(WANTED, 9, 64), seen.octets());
    }

    @Test
    void putsBackTheTagThatTheKernelTookOff() throws Exception {
        byte[] tagged = tagged(0x6005, 100);
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1)));
        there.run(() -> sender.send(tagged));
        Seen seen = untilTheEnd("after 1 packets of 100 octets").getFirst();
        assertArrayEquals(tagged, seen.octets());
        assertEquals(100, seen.originalLength());
    }

    /** @param control priority and number of the VLAN */
    private static byte[] tagged(int control, int length) {
        byte[] frame = FrameSender.frame(0x8100, control, length);
        frame[16] = (byte) (WANTED >> 8);
        frame[17] = (byte) WANTED;
        return frame;
    }

    @Test
    void findsByItsTagWhatTheKernelsFilterCannot() throws Exception {
        console.get(console.agent
                .capture(new FrameCaptureOrder("eth0", ONLY_WANTED, 65_535, true, 1, 3600, 1 << 30, vlan(7, 0))));
        send(WANTED, 7, 60);
        byte[] other = tagged(0x6005, 100);
        byte[] wanted = tagged(0x6007, 101);
        there.run(() -> sender.send(other));
        there.run(() -> sender.send(wanted));
        Seen seen = untilTheEnd("after 1 packets of 101 octets").getFirst();
        assertArrayEquals(wanted, seen.octets());
        assertEquals(1, last.received(), "what did not pass");
    }

    @Test
    void aFilterForTagsSeesMoreOfAFrameThanIsKept() throws Exception {
        console.get(console.agent
                .capture(new FrameCaptureOrder("eth0", ONLY_WANTED, 64, true, 1, 3600, 1 << 30, vlan(7, 99))));
        byte[] shorter = tagged(0x6007, 99);
        byte[] wanted = tagged(0x6007, 100);
        there.run(() -> sender.send(shorter));
        there.run(() -> sender.send(wanted));
        Seen seen = untilTheEnd("after 1 packets of 64 octets").getFirst();
        assertArrayEquals(Arrays.copyOf(wanted, 64), seen.octets());
        assertEquals(100, seen.originalLength());
    }

    /** As libpcap's "vlan ID": the ethertype is that of a tag, and its last 12 bits are the ID; and an octet at AT. */
    private static List<BpfInstruction> vlan(int id, int at) {
        return List.of(new BpfInstruction(0x28, 0, 0, 12), new BpfInstruction(0x15, 2, 0, 0x8100),
                new BpfInstruction(0x15, 1, 0, 0x88a8), new BpfInstruction(0x15, 0, 5, 0x9100),
                new BpfInstruction(0x28, 0, 0, 14), new BpfInstruction(0x54, 0, 0, 0xfff),
                new BpfInstruction(0x15, 0, 2, id), new BpfInstruction(0x30, 0, 0, at),
                new BpfInstruction(0x06, 0, 0, 0x40000), new BpfInstruction(0x06, 0, 0, 0));
    }

    @Test
    void showsAFrameOfTheLoopbackInterfaceOnce() throws Exception {
        console.get(console.agent.capture(new FrameCaptureOrder("lo", ONLY_WANTED, 65_535, false, 2, 3600, 1 << 30)));
        try (FrameSender own = here.call(() -> new FrameSender("lo"))) {
            here.run(() -> own.send(FrameSender.frame(WANTED, 1, 60)));
            here.run(() -> own.send(FrameSender.frame(WANTED, 2, 60)));
        }
        assertEquals(List.of(1, 2), untilTheEnd("after 2 packets").stream().map(Seen::number).toList());
        assertEquals(2, last.received());
    }

    @Test
    void endsWhenItHasSentSoManyOctets() throws Exception {
        console.get(console.agent.capture(new FrameCaptureOrder("eth0", ONLY_WANTED, 65_535, false, 1000, 3600, 250)));
        for (int number = 0; number < 4; number++) {
            send(WANTED, number, 100);
        }
        assertEquals(3, untilTheEnd("after 3 packets of 300 octets").size());
    }

    @Test
    void endsAfterSoManySeconds() throws Exception {
        console.get(console.agent.capture(new FrameCaptureOrder("eth0", ONLY_WANTED, 65_535, false, 1000, 1, 250)));
        assertEquals(List.of(), untilTheEnd("after 1 s, as ordered"));
    }

    @Test
    void stopsWhenToldAndMayBeginAgain() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        send(WANTED, 1, 60);
        assertEquals("The capture has ended.", console.get(console.agent.stopCapture()).sentence());
        assertEquals(1, untilTheEnd("").size());
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1)));
        send(WANTED, 2, 60);
        assertEquals(2, untilTheEnd("after 1 packets").getFirst().number());
    }

    @Test
    void endsWithTheInterface() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        send(WANTED, 1, 60);
        here.ip("link set down dev eth0");
        assertEquals(1, untilTheEnd("the interface \"eth0\" went down or away").size());
    }

    @Test
    void listensToAllOnlyAsLongAsTheSessionLasts() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        assertTrue(here.ip("-d link show dev eth0").contains("promiscuity 1"));
        console.close();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!here.ip("-d link show dev eth0").contains("promiscuity 0")) {
            assertTrue(System.nanoTime() < end, "the socket is closed with the session");
        }
    }

    @Test
    void refusesAProgramTheKernelDoesNotAccept() throws Exception {
        console.assertRefused(AgentError.INVALID, "kernel does not accept the capture filter",
                console.agent.capture(only(List.of(new BpfInstruction(0x28, 0, 0, 12)), 65_535, 1)));
        console.assertRefused(AgentError.INVALID, "at most 4096 instructions; this one has 4097", console.agent
                .capture(only(Collections.nCopies(4097, new BpfInstruction(0x06, 0, 0, 0)), 65_535, 1)));
    }

    @Test
    void takesTheLongestProgram() throws Exception {
        List<BpfInstruction> longest = new ArrayList<>(
                Collections.nCopies(4096 - ONLY_WANTED.size(), new BpfInstruction(0x00, 0, 0, 1)));
        longest.addAll(ONLY_WANTED);
        console.get(console.agent.capture(only(longest, 65_535, 1)));
        send(OTHER, 1, 60);
        send(WANTED, 2, 60);
        assertEquals(2, untilTheEnd("after 1 packets").getFirst().number());
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        console.assertRefused(AgentError.BAD_INTERFACE, "no interface \"eth9\"", console.agent
                .capture(new FrameCaptureOrder("eth9", List.of(), 65_535, true, 1, 1, 1)));
        console.assertRefused(AgentError.INVALID, "14 to 65535 octets of each packet, not 13",
                console.agent.capture(only(List.of(), 13, 1)));
        console.assertRefused(AgentError.INVALID, "1 to 10000000 packets, not 0",
                console.agent.capture(only(List.of(), 64, 0)));
        here.ip("link set down dev eth0");
        console.assertRefused(AgentError.BAD_INTERFACE, "is down", console.agent.capture(only(List.of(), 64, 1)));
    }

    @Test
    void runsOneCaptureASessionAndFourInAll() throws Exception {
        List<TestConsole> consoles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestConsole one = agent.attach();
            consoles.add(one);
            one.get(one.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
            one.assertRefused(AgentError.BUSY, "captures already",
                    one.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        }
        console.assertRefused(AgentError.BUSY, "4 captures are under way",
                console.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        consoles.getFirst().get(consoles.getFirst().agent.stopCapture());
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 1000)));
        for (TestConsole one : consoles) {
            one.close();
        }
    }

    @Test
    void dropsAndCountsWhatIsMoreThanItPassesOn() throws Exception {
        console.get(console.agent.capture(only(ONLY_WANTED, 65_535, 10_000_000)));
        int sent = 30_000;
        there.run(() -> {
            byte[] frame = FrameSender.frame(WANTED, 0, 1000);
            for (int i = 0; i < sent; i++) {
                sender.send(frame);
            }
        });
        console.agent.stopCapture();
        int came = 0;
        CapturedFrames batch;
        do {
            batch = console.batch();
            came += unpack(batch).size();
            assertTrue(batch.frames().length() < 200_000, "a batch is bounded");
        } while (!batch.last());
        assertTrue(batch.dropped() > 0, batch.dropped() + " of " + batch.received() + " dropped");
        assertEquals(sent, batch.received());
        assertTrue(came <= sent - batch.dropped(), came + " came, dropped " + batch.dropped());
    }
}
