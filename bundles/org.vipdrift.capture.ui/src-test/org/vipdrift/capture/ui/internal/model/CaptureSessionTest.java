package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.ui.internal.model.SessionState.Phase;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

@Timeout(30)
class CaptureSessionTest {
    private final FakeSource source = new FakeSource();
    private final CaptureSession session = new CaptureSession(source, Optional.empty());
    private final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();

    @BeforeEach
    void listen() {
        session.onState(states::add);
        session.choose(CaptureChoice.on("br0").only("arp"));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void capturesWhatWasChosenAndLearnsStations() throws Exception {
        run();
        source.deliver(Packets.REQUEST, Packets.GRATUITOUS, Packets.GRATUITOUS_REPLY);
        assertEquals(CaptureOrder.on("br0").only("arp"), source.order);
        assertEquals(4, session.ring().next());
        assertEquals(List.of("(198.51.100.100) at 02:00:5e:10:00:02 -> 02:00:5e:10:00:01",
                "(198.51.100.100) at 02:00:5e:10:00:02", "(198.51.100.11) at 02:00:5e:10:00:01"),
                changes(3).stream().map(StationChange::text).toList());
        assertEquals(2, stations());
    }

    @Test
    void stoppingKeepsWhatWasCapturedAndClosesTheCapture() throws Exception {
        run();
        source.deliver(Packets.REQUEST);
        session.stop();
        await(Phase.IDLE);
        assertTrue(source.closed);
        assertEquals(2, session.ring().next());
        assertEquals(Optional.empty(), session.state().trouble());
    }

    @Test
    void startingAgainBeginsWithAnEmptyListAndKeepsTheStationsOfTheSameNetwork() throws Exception {
        run();
        source.deliver(Packets.REQUEST);
        session.stop();
        await(Phase.IDLE);
        run();
        assertEquals(1, session.ring().next());
        assertEquals(1, changes(1).size());
        session.stop();
        await(Phase.IDLE);
        session.choose(CaptureChoice.on("eth0"));
        run();
        assertEquals(0, stations());
    }

    @Test
    void aRefusalIsShownWithItsRemedy() throws Exception {
        source.refusal = new CaptureException(Reason.NO_RIGHTS, "Run it as root.");
        session.look();
        session.start();
        await(Phase.IDLE);
        Optional<Trouble> remedy = Optional.of(new Trouble(Reason.NO_RIGHTS, "Run it as root."));
        assertEquals(remedy, session.state().trouble());
        assertEquals(remedy, session.offer().trouble());
        source.refusal = null;
        run();
        assertEquals(Optional.empty(), session.state().trouble());
    }

    @Test
    void aCaptureThatBreaksSaysWhyAndCanBeStartedAgain() throws Exception {
        run();
        source.listener.ended(Optional.of(new CaptureException(Reason.BROKEN, "The interface disappeared.")));
        await(Phase.IDLE);
        assertEquals("The interface disappeared.", session.state().trouble().orElseThrow().sentence());
        run();
    }

    @Test
    void startingTwiceStartsOnce() throws Exception {
        run();
        var first = source.listener;
        session.start();
        session.look();
        session.stop();
        await(Phase.IDLE);
        assertEquals(first, source.listener);
    }

    @Test
    void clearingForgetsEverythingWhileTheCaptureGoesOn() throws Exception {
        run();
        source.deliver(Packets.REQUEST);
        changes(1);
        session.clear();
        assertEquals(0, stations());
        source.deliver(Packets.GRATUITOUS);
        assertEquals(2, session.ring().next());
        assertEquals(1, changes(1).size());
        assertEquals(Phase.RUNNING, session.state().phase());
    }

    @Test
    void theNextConsoleKnowsWhoHadWhichAddress(@TempDir Path folder) throws Exception {
        FakeSource wire = new FakeSource();
        CaptureSession first = console(wire, folder);
        first.start();
        Until.holds("it runs", () -> first.state().phase() == Phase.RUNNING);
        wire.deliver(Packets.GRATUITOUS_REPLY);
        Until.holds("the station is known", () -> first.knownStations() == 1);
        first.close();
        CaptureSession second = console(wire, folder);
        Until.holds("it is known before anything is captured", () -> second.knownStations() == 1);
        second.start();
        Until.holds("it runs", () -> second.state().phase() == Phase.RUNNING);
        wire.deliver(Packets.GRATUITOUS);
        Until.holds("the change is told", () -> second.meaning().history().changes().snapshot().stream()
                .anyMatch(change -> change.kind() == StationChange.Kind.CHANGED));
        second.clear();
        assertEquals(1, second.knownStations());
        second.forgetStations();
        Until.holds("nothing is known any more", () -> second.knownStations() == 0);
        second.close();
    }

    private static CaptureSession console(FakeSource wire, Path folder) {
        CaptureSession session = new CaptureSession(wire, Optional.of(folder));
        session.choose(CaptureChoice.on("br0"));
        return session;
    }

    @Test
    void aFileIsShownUntilItIsClosedOrACaptureStarts(@TempDir Path folder) throws Exception {
        PacketStore live = session.packets();
        FilePackets file = file(folder);
        session.files().show(file);
        assertEquals(file, session.packets());
        session.files().close();
        assertEquals(live, session.packets());
        session.files().show(file);
        run();
        assertEquals(session.ring(), session.packets());
    }

    @Test
    void aFileHasItsOwnMeaningAndLiveOnesReturnWithIt(@TempDir Path folder) throws Exception {
        run();
        source.deliver(Packets.REQUEST);
        Meaning live = session.meaning();
        changes(1);
        FilePackets file = file(folder);
        session.files().show(file);
        file.file().read(Progress.SILENT, Cancellation.NEVER);
        Until.holds("the file's stations are known", () -> stations() == 2);
        assertEquals(file, session.meaning().store());
        source.deliver(Packets.GRATUITOUS);
        session.start();
        assertEquals(live, session.meaning());
        assertEquals(2, changes(2).size());
    }

    private static FilePackets file(Path folder) throws IOException {
        Path path = folder.resolve("some.pcap");
        new PacketExport(PacketPage.All.of(Packets.ring(10, 10)), name -> CaptureCounts.NONE, path).save(
                Progress.SILENT,
                Cancellation.NEVER);
        return new FilePackets(CaptureFile.open(path));
    }

    @Test
    void closingTheConsoleClosesTheCapture() throws Exception {
        run();
        session.close();
        assertTrue(source.closed);
        session.start();
    }

    private int stations() {
        session.meaning().findings();
        return session.meaning().history().stations().snapshot().size();
    }

    private List<StationChange> changes(int count) {
        Until.holds(count + " changes are known",
                () -> session.meaning().history().changes().snapshot().size() >= count);
        return session.meaning().history().changes().snapshot();
    }

    private void run() throws InterruptedException {
        session.start();
        await(Phase.OPENING);
        await(Phase.RUNNING);
    }

    private void await(Phase phase) throws InterruptedException {
        SessionState next = states.poll(10, TimeUnit.SECONDS);
        while (next != null && next.phase() != phase) {
            next = states.poll(10, TimeUnit.SECONDS);
        }
        assertEquals(phase, next == null ? null : next.phase());
    }
}
