package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.capture.file.StopCondition.Reached;
import org.vipdrift.capture.ui.internal.model.SessionState.Enough;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** How a capture ends, and what is in its files then. */
@Timeout(60)
class CaptureEndTest {
    private final FakeSource source = new FakeSource();
    private final CaptureSession session = new CaptureSession(source, Optional.empty());
    private final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();
    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        session.onState(states::add);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void start(StopCondition stop, Optional<LiveFiles> files, String... interfaces) throws Exception {
        session.choose(CaptureChoice.on(interfaces).with(new CaptureOptions(true, 262144, 32, false, stop, files)));
        session.start();
        assertEquals(Phase.OPENING, next().phase());
    }

    private SessionState next() throws Exception {
        return states.poll(20, TimeUnit.SECONDS);
    }

    private static StopCondition after(long packets, long octets) {
        return new StopCondition(packets == 0 ? OptionalLong.empty() : OptionalLong.of(packets),
                octets == 0 ? OptionalLong.empty() : OptionalLong.of(octets), Optional.empty());
    }

    private static long packetsIn(Path path) throws Exception {
        try (CaptureFile file = CaptureFile.open(path)) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            return file.size();
        }
    }

    @Test
    void stopsAfterExactlySoManyPacketsThoughMoreCome() throws Exception {
        start(after(2, 0), Optional.empty(), "br0");
        next();
        source.deliver(Packets.REQUEST, Packets.GRATUITOUS, Packets.GRATUITOUS_REPLY, Packets.REQUEST);
        SessionState end = next();
        assertEquals(Phase.IDLE, end.phase());
        assertEquals(Optional.of(new Enough(Reached.PACKETS, 2)), end.enough());
        assertEquals(Optional.empty(), end.trouble());
        assertEquals(3, session.ring().next());
        assertTrue(source.closed);
    }

    @Test
    void stopsWhenThereAreSoManyOctets() throws Exception {
        start(after(0, Packets.REQUEST.bytes().length() + 1), Optional.empty(), "br0");
        next();
        source.deliver(Packets.REQUEST);
        assertTrue(states.isEmpty());
        source.deliver(Packets.REQUEST);
        assertEquals(Reached.OCTETS, next().enough().orElseThrow().what());
        assertEquals(3, session.ring().next(), "the first packet was not enough");
    }

    @Test
    void stopsAfterItsTimeAndNotTheNextCapture() throws Exception {
        start(new StopCondition(OptionalLong.empty(), OptionalLong.empty(), Optional.of(Duration.ofMillis(50))),
                Optional.empty(), "br0");
        next();
        assertEquals(Reached.TIME, next().enough().orElseThrow().what());
        start(StopCondition.NEVER, Optional.empty(), "br0");
        assertEquals(Phase.RUNNING, next().phase());
        session.stop();
        assertEquals(Optional.empty(), next().enough());
    }

    @Test
    void savesWhatIsCapturedAndSaysWhere() throws Exception {
        Path file = folder.resolve("live.pcapng");
        start(after(3, 0), Optional.of(LiveFiles.one(file)), "br0");
        assertEquals(List.of(file), next().files());
        source.deliver(Packets.REQUEST, Packets.GRATUITOUS, Packets.GRATUITOUS_REPLY, Packets.REQUEST);
        assertEquals(List.of(file), next().files());
        assertEquals(3, packetsIn(file));
    }

    @Test
    void aFileThatIsThereStaysAndTheNewOneHasTheTimeInItsName() throws Exception {
        Path file = Files.writeString(folder.resolve("live.pcapng"), "mine");
        start(after(1, 0), Optional.of(LiveFiles.one(file)), "br0");
        next();
        source.deliver(Packets.REQUEST);
        Path saved = next().files().getFirst();
        assertTrue(saved.getFileName().toString().matches("live_[0-9]{14}\\.pcapng"), saved::toString);
        assertEquals(1, packetsIn(saved));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatWasSavedStaysWhenTheCaptureBreaks() throws Exception {
        Path file = folder.resolve("live.pcapng");
        start(StopCondition.NEVER, Optional.of(LiveFiles.one(file)), "br0");
        next();
        source.deliver(Packets.REQUEST, Packets.GRATUITOUS);
        source.listener.ended(Optional.of(new CaptureException(Reason.BROKEN, "The helper died.")));
        SessionState end = next();
        assertEquals("The helper died.", end.trouble().orElseThrow().sentence());
        assertEquals(List.of(file), end.files());
        assertEquals(2, packetsIn(file));
        assertEquals(3, session.ring().next());
    }

    @Test
    void whereNothingCanBeSavedNothingIsCaptured() throws Exception {
        start(StopCondition.NEVER, Optional.of(LiveFiles.one(folder.resolve("none/live.pcapng"))), "br0");
        SessionState end = next();
        assertEquals(Phase.IDLE, end.phase());
        assertTrue(end.trouble().orElseThrow().sentence().endsWith("there is no such folder."));
        assertTrue(source.closed);
    }

    @Test
    void ofSeveralInterfacesEachIsSavedWithItsOwnDrops() throws Exception {
        start(StopCondition.NEVER, Optional.empty(), "br0", "eth0");
        next();
        source.dropped = 3;
        source.deliver(on("br0"), on("eth0"));
        Path saved = folder.resolve("both.pcapng");
        session.export(PacketPage.All.of(session.ring()), saved).save(Progress.SILENT, Cancellation.NEVER);
        try (CaptureFile file = CaptureFile.open(saved)) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            assertEquals(List.of(3L, 3L), file.interfaces().stream()
                    .map(one -> one.counts().orElseThrow().dropped()).toList());
        }
    }

    private static Frame on(String interfaceName) {
        Frame any = Packets.REQUEST;
        return new Frame(any.bytes(), any.originalLength(), any.epochNanos(), interfaceName, Frame.ETHERNET);
    }

    @Test
    void capturesOnSeveralInterfacesAndNamesThem() throws Exception {
        start(StopCondition.NEVER, Optional.empty(), "br0", "eth0");
        SessionState running = next();
        assertEquals("br0, eth0", running.interfaceName());
        assertEquals(List.of("br0", "eth0"), source.orders.stream().map(order -> order.interfaceName()).toList());
    }
}
