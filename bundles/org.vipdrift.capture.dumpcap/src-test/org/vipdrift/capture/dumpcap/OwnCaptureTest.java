package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.FilterCompiler;
import org.vipdrift.capture.FilterCompiler.Instruction;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.dumpcap.internal.OwnProgram;

@Timeout(60)
class OwnCaptureTest {
    private static final int PAYLOAD = 1400;
    /** Frames, and what is between two of them: more than the 10 ms after which the kernel hands a block over. */
    private static final int TRICKLE = 100;
    private static final Duration BETWEEN = Duration.ofMillis(15);
    /** A compiler for one language: the words are the program. */
    private static final FilterCompiler NUMBERS = (filter, _) -> Stream.of(filter.split(";")).map(line -> {
        List<Long> words = Stream.of(line.replace("vlan", "").strip().split(" ")).map(Long::valueOf).toList();
        return new Instruction(words.get(0).intValue(), words.get(1).intValue(), words.get(2).intValue(), words.get(3));
    }).toList();
    private final Ears ears = new Ears();
    @TempDir
    Path folder;
    private OwnCaptureSource source;

    @BeforeEach
    void makeTheProgram() throws Exception {
        OwnProcess.needRoot();
        source = new OwnCaptureSource(OwnProgram.at(OwnProgramFile.in(folder)), NUMBERS);
    }

    /** ldh [36], the destination port of UDP over IPv4 without options; jeq; ret; ret. */
    private static CaptureOrder toPort(int port) {
        return CaptureOrder.on("lo").only("40 0 0 36;21 0 1 " + port + ";6 0 0 262144;6 0 0 0");
    }

    private static void send(DatagramSocket socket, int octets) throws IOException {
        socket.send(new DatagramPacket(new byte[octets], octets, socket.getLocalSocketAddress()));
    }

    @Test
    void deliversWhatPassesTheKernelsFilterWithItsTimeAndBytes() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()), ears)) {
            Instant before = Instant.now();
            send(socket, 8);
            send(socket, 9);
            Frame frame = ears.frames.poll(10, TimeUnit.SECONDS);
            assertEquals(50, frame.bytes().length());
            assertEquals(51, ears.frames.poll(10, TimeUnit.SECONDS).originalLength());
            assertTrue(Duration.between(before, frame.time()).abs().compareTo(Duration.ofSeconds(5)) < 0);
            assertEquals("lo", frame.interfaceName());
            capture.close();
            assertEquals(2, capture.counts().received());
            assertTrue(ears.frames.isEmpty());
        }
    }

    @Test
    void aFilterForTagsSeesTheFramesAsTheyWereOnTheWire() throws Exception {
        String said = OwnProcess.run(HelperProgram.class, OwnProcess.inOwnNetwork(""),
                List.of("--enable-native-access=ALL-UNNAMED"), folder.resolve("vipdrift-capture").toString(), "/none",
                "tags");
        assertEquals("ffffffffffff0200000000018100600788b5" + "ca".repeat(46) + " 64 0", said.strip());
    }

    @Test
    void hearsFramesForOthersOnlyWhereOrdered() throws Exception {
        String said = OwnProcess.run(HelperProgram.class, OwnProcess.inOwnNetwork(""),
                List.of("--enable-native-access=ALL-UNNAMED"), folder.resolve("vipdrift-capture").toString(), "/none",
                "promiscuity");
        assertEquals("1\n0\n", said);
    }

    @Test
    void appliesAFilterForTagsItselfToWhatHasNone() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()).only("vlan "
                        + toPort(socket.getLocalPort()).filter()), ears)) {
            send(socket, 8);
            assertEquals(50, ears.frames.poll(10, TimeUnit.SECONDS).originalLength());
            capture.close();
            assertEquals(1, capture.counts().received());
        }
    }

    @Test
    void keepsNoMoreOfAFrameThanWasOrdered() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 64, 1 << 20), ears)) {
            send(socket, PAYLOAD);
            Frame frame = ears.frames.poll(10, TimeUnit.SECONDS);
            while (frame != null && frame.originalLength() != PAYLOAD + 42) {
                frame = ears.frames.poll(10, TimeUnit.SECONDS);
            }
            assertEquals(64, assertNotNullFrame(frame).bytes().length());
        }
    }

    @Test
    void theKernelsBufferIsAsLargeAsOrderedAndWaitsNoLongerThanTenMilliseconds() throws Exception {
        try (LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 96, 3 << 20, false), ears)) {
            assertEquals(new Ring(3 << 20, false, 10), Ring.of(programs().findFirst().orElseThrow()));
        }
    }

    @Test
    void inImmediateModeTheKernelWaitsAMillisecond() throws Exception {
        try (LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 96, 3 << 20, true), ears)) {
            assertEquals(new Ring(3 << 20, false, 1), Ring.of(programs().findFirst().orElseThrow()));
        }
    }

    @Test
    void theSmallestBufferIsNoLargerThanOrdered() throws Exception {
        try (LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 96, 1 << 20), ears)) {
            assertEquals(1 << 20, Ring.of(programs().findFirst().orElseThrow()).octets());
        }
    }

    /** Each frame comes after the block of the one before was handed over: it fills a block by itself. */
    @Test
    void losesNoFrameOfASlowTrickleWhileNobodyReadsForMoreThanASecond() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()), ears)) {
            String program = Long.toString(programs().findFirst().orElseThrow().pid());
            OwnProcess.command("kill", "-STOP", program);
            for (int i = 0; i < TRICKLE; i++) {
                send(socket, 8);
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            OwnProcess.command("kill", "-CONT", program);
            until(() -> capture.counts().received() + capture.counts().dropped() >= TRICKLE);
            assertEquals(0, capture.counts().dropped());
            assertEquals(TRICKLE, capture.counts().received());
        }
    }

    @Test
    void aBlockIsLargerWhereTheInterfaceHandsOverLargerFrames() throws Exception {
        String program = folder.resolve("vipdrift-capture").toString();
        Process said = new ProcessBuilder("unshare", "--net", "sh", "-c",
                "ip link add near gso_max_size 196608 type veth peer name far; ip link set near up; ip link set far up; "
                        + "mkfifo in; for one in near far; do " + program + " -i $one <>in >packets & "
                        + "until [ -s packets ]; do :; done; ss -0 -n -e | grep -o 'blk_size.*,frm_size'; "
                        + "kill $!; wait; rm packets; done")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        assertEquals("blk_size:262144,blk_nr:128,frm_size\nblk_size:131072,blk_nr:256,frm_size\n",
                new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Frame assertNotNullFrame(Frame frame) {
        assertNotNull(frame);
        return frame;
    }

    @Test
    void tellsWhatTheKernelHasDroppedWhileItRuns() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CaptureListener slow = _ -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(new CaptureOrder("lo", "", false, CaptureOrder.LONGEST_FRAME,
                        2 << 20), slow)) {
            // more than the buffer, the pipe and what is read ahead hold
            for (int i = 0; i < 10_000; i++) {
                send(socket, PAYLOAD);
            }
            goOn.countDown();
            until(() -> capture.counts().areDropsKnown() && capture.counts().dropped() > 0);
            assertTrue(capture.isRunning());
            assertTrue(capture.counts().received() >= 10_000);
        }
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "It did not come true within 20 s.");
            Thread.onSpinWait();
        }
    }

    @Test
    void knowsBeforeAnythingIsCapturedThatNothingWasLost() throws Exception {
        try (LiveCapture capture = source.start(toPort(9), ears)) {
            until(() -> capture.counts().areDropsKnown());
            assertEquals(0, capture.counts().dropped());
        }
    }

    @Test
    void aProgramThatIsKilledEndsTheCaptureWithTheReasonAndThePacketsSoFar() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()), ears)) {
            send(socket, 1);
            assertNotNull(ears.frames.poll(10, TimeUnit.SECONDS));
            programs().forEach(ProcessHandle::destroyForcibly);
            assertEquals(
                    "The capture on \"lo\" ended because vipdrift-capture was ended by signal 9; the packets up to "
                            + "then are kept. Start it again.",
                    ears.end.get(10, TimeUnit.SECONDS).orElseThrow().getMessage());
            assertFalse(capture.isRunning());
            assertEquals(1, capture.counts().received());
        }
    }

    /** A terminal sends it to the console too: which of the two hears it first must not matter. */
    @Test
    void aKeyboardInterruptIsLeftToTheConsole() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture _ = source.start(toPort(socket.getLocalPort()), ears)) {
            for (ProcessHandle program : programs().toList()) {
                OwnProcess.command("kill", "-INT", Long.toString(program.pid()));
            }
            for (int i = 0; i < 20; i++) {
                send(socket, 1);
                assertNotNull(ears.frames.poll(10, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void damagedPacketsEndTheCaptureThoughTheProgramGoesOn() throws Exception {
        Path program = Files.writeString(folder.resolve("damaging"), "#!/bin/sh\n[ \"$1\" = -t ] && exit 0\n"
                + "cat \"$0.pcapng\"\nexec cat >/dev/null\n");
        OwnProcess.command("chmod", "755", program.toString());
        Files.write(folder.resolve("damaging.pcapng"), HexFormat.of().parseHex(
                "0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000" + "0100000014000000010000000000040014000000"
                        + "0600000003000000"));
        try (LiveCapture capture = new OwnCaptureSource(OwnProgram.at(program), NUMBERS).start(CaptureOrder.on("lo"),
                ears)) {
            String why = ears.end.get(20, TimeUnit.SECONDS).orElseThrow().getMessage();
            assertTrue(why.contains("The packets that come in are damaged at byte 48"), why);
            assertFalse(capture.isRunning());
        }
    }

    @Test
    void leavesNoProgramBehind() throws Exception {
        source.start(toPort(9), ears).close();
        assertEquals(Optional.empty(), ears.end.get(10, TimeUnit.SECONDS));
        assertEquals(0, programs().count());
    }

    /** As it does when the console is gone; that nobody reads its output any more would end it, too, but later. */
    @Test
    void endsWithItsInputThoughItsOutputIsStillOpen() throws Exception {
        Process program = new ProcessBuilder(folder.resolve("vipdrift-capture").toString(), "-i", "lo", "-p", "-f",
                "1 6 0 0 0").start();
        try {
            program.getInputStream().readNBytes(28);
            program.getOutputStream().close();
            assertEquals(0, program.onExit().get(20, TimeUnit.SECONDS).exitValue());
        } finally {
            program.destroyForcibly();
        }
    }

    private static Stream<ProcessHandle> programs() {
        return ProcessHandle.current().descendants()
                .filter(one -> one.info().command().orElse("").endsWith("/vipdrift-capture"));
    }

    @Test
    void namesAnInterfaceThatIsNotThere() {
        for (String name : List.of("none", "", "-", "x".repeat(300))) {
            CaptureException wrong = assertThrows(CaptureException.class,
                    () -> source.start(CaptureOrder.on(name), ears));
            assertEquals(Reason.NO_INTERFACE, wrong.reason(), name);
        }
    }

    @Test
    void refusesAProgramThatTheKernelDoesNotTake() {
        CaptureException wrong = assertThrows(CaptureException.class,
                () -> source.start(CaptureOrder.on("lo").only("5 0 0 1000"), ears));
        assertEquals(Reason.BAD_FILTER, wrong.reason());
    }

    @Test
    void listsTheLoopbackWithItsAddresses() throws Exception {
        assertTrue(source.interfaces().stream().anyMatch(i -> i.name().equals("lo") && i.loopback() && i.isUsable()
                && i.addresses().contains(InetAddress.getLoopbackAddress())));
    }
}
