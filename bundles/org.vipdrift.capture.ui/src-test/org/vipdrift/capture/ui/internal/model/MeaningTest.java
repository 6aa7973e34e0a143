package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.drift.Takeover;
import org.vipdrift.capture.expert.ExpertNote.Kind;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

@Timeout(30)
class MeaningTest {
    private static final Frame HELD = Packets.later(Packets.GRATUITOUS_REPLY, 0);
    private static final Frame TAKEN = Packets.later(Packets.GRATUITOUS, 3000);
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final PacketRing ring = new PacketRing();
    private Instant now = HELD.time();
    private final List<AddressClaim> heard = new ArrayList<>();
    private final Meaning meaning = meaning(ring);
    @TempDir
    private Path folder;

    @Test
    void findsStationsTakeoversAndRemarksInTheSamePackets() {
        ring.add(HELD);
        ring.add(Packets.REQUEST);
        ring.add(TAKEN);
        ring.add(Packets.later(Packets.FORGED, 3500));
        Findings found = found(meaning);
        Takeover takeover = found.takeovers().getFirst();
        assertEquals("198.51.100.100", takeover.subject().text());
        assertEquals(3, takeover.packet());
        assertEquals("02:00:5e:10:00:02", takeover.to().text());
        assertEquals(List.of(Kind.FOREIGN_SOURCE), found.notes().stream().map(note -> note.first().kind()).toList());
        assertEquals(4, found.notes().getFirst().packet());
        assertEquals(List.of("changed ethernet address", "new station", "new station"), meaning.history().changes()
                .snapshot().stream().map(StationChange::kind).map(StationChange.Kind::words).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aFileSavedOfALiveCaptureTellsTheSameTakeovers(FileKind kind) throws IOException {
        List.of(HELD, Packets.REQUEST, TAKEN, Packets.later(Packets.ANSWER, 3200),
                Packets.later(Packets.GRATUITOUS_REPLY, 9000), Packets.later(Packets.FORGED, 9500)).forEach(ring::add);
        List<Takeover> live = found(meaning).takeovers();
        Path path = folder.resolve("saved." + kind.name().toLowerCase(Locale.ROOT));
        new PacketExport(PacketPage.All.of(ring), name -> CaptureCounts.NONE, path).save(Progress.SILENT,
                Cancellation.NEVER);
        try (FilePackets file = new FilePackets(CaptureFile.open(path))) {
            file.file().read(Progress.SILENT, Cancellation.NEVER);
            Meaning later = meaning(file);
            assertEquals(live, found(later).takeovers());
            assertEquals(2, live.size());
            assertEquals(meaning.history().changes().snapshot(), later.history().changes().snapshot());
        }
    }

    @Test
    void whoAsksNeverReads() {
        ring.add(HELD);
        assertSame(Findings.NONE, meaning.findings());
        meaning.findings();
        assertEquals(1, tasks.size());
        assertEquals(0, meaning.percent());
        work();
        assertEquals(100, meaning.percent());
    }

    @Test
    void whatHasNotChangedIsTheSameObject() {
        ring.add(HELD);
        Findings found = found(meaning);
        assertSame(found, found(meaning));
        ring.add(TAKEN);
        assertEquals(1, found(meaning).takeovers().size());
    }

    @Test
    void readsEachPacketOnce() {
        ring.add(HELD);
        found(meaning);
        found(meaning);
        assertEquals(1, meaning.history().stations().snapshot().getFirst().count());
    }

    @Test
    void countsWhatTheRingForgotBeforeItWasRead() {
        PacketRing small = new PacketRing(2, Long.MAX_VALUE);
        Meaning late = meaning(small);
        for (int i = 0; i < 5; i++) {
            small.add(HELD);
        }
        found(late);
        assertEquals(3, late.skipped());
        assertEquals(2, late.history().stations().snapshot().getFirst().count());
    }

    @Test
    void readsNoFurtherWhenCancelled() {
        ring.add(HELD);
        meaning.findings();
        meaning.cancel();
        work();
        assertEquals(List.of(), meaning.history().stations().snapshot());
    }

    @Test
    void aTakeoverThatIsNotAnnouncedIsRemarkedWhenTheCaptureEnds() {
        ring.add(HELD);
        ring.add(Packets.later(Packets.ANSWER, 3000));
        assertEquals(List.of(), found(meaning).notes());
        ring.complete();
        assertEquals(List.of(Kind.NO_ANNOUNCEMENT), kinds(found(meaning)));
    }

    @Test
    void theEndOfAFileMayStillBeWritten() throws IOException {
        try (FilePackets file = file(HELD, Packets.later(Packets.ANSWER, 3000))) {
            Meaning ofFile = meaning(file);
            assertEquals(List.of(), found(ofFile).notes());
            now = now.plusSeconds(60);
            assertEquals(List.of(Kind.NO_ANNOUNCEMENT), kinds(found(ofFile)));
        }
    }

    @Test
    void remarksThatSayTheSameAreCounted() {
        ring.add(Packets.later(Packets.FORGED, 0));
        ring.add(Packets.later(Packets.FORGED, 70_000));
        NoteGroup group = found(meaning).notes().getFirst();
        assertEquals(2, group.count());
        assertEquals(1, group.packet());
        assertEquals(2, group.lastPacket());
    }

    @Test
    void theWorstRemarkComesFirst() {
        ring.add(Packets.later(Packets.FORGED, 0));
        ring.add(Packets.later(Packets.GRATUITOUS_REPLY, 100));
        ring.add(Packets.later(Packets.ANSWER, 200));
        assertEquals(List.of(Kind.TWO_ANSWERERS, Kind.FOREIGN_SOURCE), kinds(found(meaning)));
    }

    @Test
    void whatIsWrongWithAPacketByItselfIsARemarkToo() {
        ring.add(Packets.DAMAGED);
        ring.add(Packets.later(Packets.FORGED, 100));
        ring.add(Packets.later(Packets.DAMAGED, 200));
        meaning.notes();
        work();
        Notes notes = meaning.notes();
        assertEquals(List.of(Kind.MALFORMED, Kind.FOREIGN_SOURCE),
                notes.groups().stream().map(group -> group.first().kind()).toList());
        NoteGroup damaged = notes.groups().getFirst();
        assertEquals(List.of(1L, 2L, 3L), List.of(damaged.packet(), damaged.count(), damaged.lastPacket()));
        assertSame(notes, meaning.notes());
    }

    @Test
    void packetsAreNotLookedAtOneByOneUntilSomebodyAsks() {
        ring.add(Packets.DAMAGED);
        found(meaning);
        assertEquals(0, meaning.faults().percent());
        meaning.notes();
        work();
        assertEquals(100, meaning.faults().percent());
    }

    @Test
    void allPacketsAreCountedByTheirTime() {
        ring.add(HELD);
        ring.add(TAKEN);
        meaning.rates();
        work();
        Rates rates = meaning.rates();
        assertEquals(2, Arrays.stream(rates.all()).sum());
        assertEquals(2, Arrays.stream(rates.arp()).sum());
        assertSame(rates, meaning.rates());
        ring.add(Packets.later(TAKEN, 100));
        meaning.rates();
        work();
        assertEquals(3, Arrays.stream(meaning.rates().all()).sum());
    }

    @Test
    void whoClaimsAnAddressIsToldOn() {
        ring.add(HELD);
        ring.add(Packets.REQUEST);
        found(meaning);
        assertEquals(List.of("198.51.100.100", "198.51.100.11"),
                heard.stream().map(claim -> claim.ip().getHostAddress()).toList());
    }

    private static List<Kind> kinds(Findings found) {
        return found.notes().stream().map(group -> group.first().kind()).toList();
    }

    private FilePackets file(Frame... frames) throws IOException {
        Path path = folder.resolve("some.pcap");
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAP)) {
            for (Frame frame : frames) {
                writer.write(frame);
            }
            writer.finish();
        }
        FilePackets file = new FilePackets(CaptureFile.open(path));
        file.file().read(Progress.SILENT, Cancellation.NEVER);
        return file;
    }

    private Meaning meaning(PacketStore store) {
        return new Meaning(store, new StationHistory(), List.of(), tasks::add, () -> now, heard::add);
    }

    /** Asks, lets the worker work, and asks again. */
    private Findings found(Meaning of) {
        of.findings();
        work();
        return of.findings();
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertTrue(tasks.isEmpty());
    }
}
