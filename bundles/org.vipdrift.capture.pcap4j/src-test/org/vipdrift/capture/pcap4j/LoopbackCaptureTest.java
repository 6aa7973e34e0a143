package org.vipdrift.capture.pcap4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;

@Timeout(60)
class LoopbackCaptureTest {
    private final Pcap4jCaptureSource source = new Pcap4jCaptureSource();
    private final Ears ears = new Ears();

    @BeforeEach
    void needRoot() {
        OwnProcess.needRoot();
    }

    @Test
    void deliversWhatPassesTheFilterWithItsTimeAndBytes() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()), ears)) {
            Instant before = Instant.now();
            send(socket, "vipdrift");
            Frame frame = ears.frames.poll(10, TimeUnit.SECONDS);
            assertEquals("7669706472696674",
                    Dissector.dissect(frame).fields("data.data").findFirst().orElseThrow().value().text());
            assertTrue(Duration.between(before, frame.time()).abs().compareTo(Duration.ofSeconds(5)) < 0);
            assertEquals(frame.bytes().length(), frame.originalLength());
            assertEquals("lo", frame.interfaceName());
            assertTrue(capture.counts().received() >= 1);
        }
    }

    @Test
    void keepsNoMoreOfAFrameThanWasOrdered() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(new CaptureOrder("lo", "udp port " + socket.getLocalPort(), false,
                        64, 1 << 20), ears)) {
            send(socket, "x".repeat(500));
            Frame frame = ears.frames.poll(10, TimeUnit.SECONDS);
            assertEquals(64, frame.bytes().length());
            assertEquals(542, frame.originalLength());
            assertTrue(frame.isCut());
        }
    }

    @Test
    void theKernelsBufferIsAsLargeAsOrderedAndWaitsNoLongerThanTenMilliseconds() throws Exception {
        try (LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 96, 3 << 20, false), ears)) {
            assertEquals(new Ring(3 << 20, false, 10), Ring.of(ProcessHandle.current()));
        }
    }

    @Test
    void inImmediateModeTheKernelHandsOverEachFrameByItself() throws Exception {
        try (LiveCapture _ = source.start(new CaptureOrder("lo", "", false, 96, 3 << 20, true), ears)) {
            Ring ring = Ring.of(ProcessHandle.current());
            assertEquals(new Ring(ring.octets(), true, 0), ring);
            // rounded to whole frames
            assertTrue(ring.octets() >= 3 << 20 && ring.octets() < 4 << 20, ring::toString);
        }
    }

    @Test
    void closesAtOnceThoughNothingIsOnTheWireAndKeepsItsCounts() throws Exception {
        LiveCapture capture = source.start(CaptureOrder.on("lo").only("udp port 9"), ears);
        assertTrue(capture.isRunning());
        capture.close();
        assertFalse(capture.isRunning());
        assertEquals(Optional.empty(), ears.end.get(10, TimeUnit.SECONDS));
        assertEquals(0, capture.counts().received());
        capture.close();
    }

    @Test
    void openedAndClosedOftenItNeitherHangsNorCrashes() throws Exception {
        for (int i = 0; i < 50; i++) {
            source.start(CaptureOrder.on("lo"), frame -> {
            }).close();
        }
    }

    @Test
    void aListenerThatThrowsEndsTheCaptureWithItsReason() throws Exception {
        Ears broken = new Ears() {
            @Override
            public void captured(Frame frame) {
                throw new IllegalStateException("too much");
            }
        };
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                LiveCapture capture = source.start(toPort(socket.getLocalPort()), broken)) {
            send(socket, "x");
            assertEquals("The capture ended because a packet could not be handled: "
                    + "java.lang.IllegalStateException: too much.",
                    broken.end.get(10, TimeUnit.SECONDS).orElseThrow()
                            .getMessage());
        }
    }

    @Test
    void refusesAWrongFilterBeforeItOpensAnything() {
        CaptureException wrong = assertThrows(CaptureException.class,
                () -> source.start(CaptureOrder.on("lo").only("arp and foo"), ears));
        assertEquals(Reason.BAD_FILTER, wrong.reason());
        assertEquals("The capture filter \"arp and foo\" is not valid: syntax error in filter expression; write it in "
                + "pcap-filter's language, as in: arp or icmp6.", wrong.getMessage());
    }

    @Test
    void namesAnInterfaceThatIsNotThere() {
        CaptureException wrong = assertThrows(CaptureException.class,
                () -> source.start(CaptureOrder.on("no\u001bsuch"), ears));
        assertEquals("There is no interface \"no\\u001bsuch\" on this machine: choose another.", wrong.getMessage());
        assertEquals(Reason.NO_INTERFACE, wrong.reason());
    }

    @Test
    void refusesAnInterfaceWithoutAName() {
        CaptureException wrong = assertThrows(CaptureException.class,
                () -> source.start(CaptureOrder.on(""), ears));
        assertEquals(Reason.BROKEN, wrong.reason());
    }

    @Test
    void listsTheLoopbackAsUsable() throws Exception {
        assertTrue(source.interfaces().stream().anyMatch(i -> i.name().equals("lo") && i.loopback() && i.isUsable()));
        assertTrue(source.interfaces().stream().noneMatch(i -> i.name().equals("any")));
    }

    private CaptureOrder toPort(int port) {
        return CaptureOrder.on("lo").only("udp port " + port);
    }

    private static void send(DatagramSocket socket, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, socket.getLocalSocketAddress()));
    }
}
