package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** Packets saved and opened again. */
class PacketExportTest {
    private final PacketRing ring = Packets.ring(100, 100);
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"some.pcap", "some.pcapng"})
    void whatIsSavedCanBeOpenedAgain(String name) throws IOException {
        assertEquals(100, save(PacketPage.All.of(ring), name));
        try (FilePackets file = open(name)) {
            assertEquals(1, file.first());
            assertEquals(101, file.next());
            assertEquals(ring.startNanos(), file.startNanos());
            assertEquals(ring.get(10).info(), file.get(10).info());
            assertEquals(file.get(10), file.get(10));
            assertEquals(null, file.get(101));
        }
    }

    @Test
    void dropsAndTheInterfaceAreKept() throws IOException {
        save(PacketPage.All.of(ring), "some.pcapng");
        try (FilePackets file = open("some.pcapng")) {
            assertEquals("eth0", file.file().interfaces().getFirst().name());
            assertEquals(3, file.file().interfaces().getFirst().counts().orElseThrow().dropped());
        }
    }

    @Test
    void eachOfSeveralInterfacesKeepsItsOwnDrops() throws IOException {
        PacketRing both = new PacketRing();
        for (String name : List.of("eth0", "eth1")) {
            both.add(new Frame(Packets.REQUEST.bytes(), 60, Packets.REQUEST.epochNanos(), name, Frame.ETHERNET));
        }
        Path target = folder.resolve("both.pcapng");
        new PacketExport(PacketPage.All.of(both), name -> new CaptureCounts(9, name.equals("eth1") ? 5 : 0, 0), target)
                .save(Progress.SILENT, Cancellation.NEVER);
        try (FilePackets file = open("both.pcapng")) {
            assertEquals(List.of(0L, 5L), file.file().interfaces().stream()
                    .map(one -> one.counts().orElseThrow().dropped()).toList());
        }
    }

    @Test
    void thoseDisplayedAndSelectedOfAFileAreSavedAlone() throws IOException {
        save(PacketPage.All.of(ring), "some.pcapng");
        try (FilePackets file = open("some.pcapng")) {
            assertEquals(2, save(new PacketPage.Found(file, new long[] {10, 20, 30}, 0, 3).part(1, 3), "two.pcap"));
        }
        try (FilePackets two = open("two.pcap")) {
            assertEquals(ring.get(20).info(), two.get(1).info());
            assertEquals(3, two.next());
        }
    }

    @Test
    void aFileIsShownFromItsBeginningAndLivePacketsFromTheirEnd() throws IOException {
        save(PacketPage.All.of(ring), "some.pcapng");
        PacketWindow window = new PacketWindow();
        window.resize(10);
        try (FilePackets file = open("some.pcapng")) {
            window.show(PacketPage.All.of(file));
            assertEquals(0, window.top());
            window.show(PacketPage.All.of(ring));
            assertEquals(90, window.top());
        }
    }

    @Test
    void aFileThatWasClosedSaysSo() throws IOException {
        save(PacketPage.All.of(ring), "some.pcapng");
        FilePackets file = open("some.pcapng");
        file.close();
        assertEquals(null, file.get(1));
        assertEquals(OptionalLong.empty(), file.startNanos());
        assertFalse(file.trouble().isEmpty());
    }

    @Test
    void cancellingLeavesNothing() {
        Path target = folder.resolve("none.pcapng");
        PacketExport export = new PacketExport(PacketPage.All.of(ring), name -> CaptureCounts.NONE, target);
        assertThrows(CancellationException.class, () -> export.save(Progress.SILENT, () -> true));
        assertFalse(Files.exists(target));
    }

    @Test
    void commentsAreSavedAndReadBackAndThePersonsTakeThePlaceOfTheFiles() throws IOException {
        ring.comments().set(ring.get(3), List.of("one", "two\nlines"));
        ring.comments().set(ring.get(4), List.of("four"));
        save(PacketPage.All.of(ring), "some.pcapng");
        assertEquals(0, ring.unsavedComments());
        try (FilePackets file = open("some.pcapng")) {
            assertEquals(List.of("one", "two\nlines"), file.comments().of(file.get(3)));
            assertEquals("one; two  lines", line(file, 2).comment());
            file.comments().set(file.get(3), List.of("another"));
            file.comments().set(file.get(5), List.of("five"));
            assertEquals(2, file.unsavedComments());
            save(PacketPage.All.of(file), "again.pcapng");
            assertEquals(0, file.unsavedComments());
        }
        try (FilePackets again = open("again.pcapng")) {
            assertEquals(List.of("another"), again.comments().of(again.get(3)));
            assertEquals(List.of("four"), again.comments().of(again.get(4)));
            assertEquals(List.of("five"), again.comments().of(again.get(5)));
            assertEquals(List.of(), again.comments().of(again.get(6)));
        }
    }

    @Test
    void whatPcapHasNoPlaceForIsTold() throws IOException {
        ring.comments().set(ring.get(3), List.of("one"));
        assertEquals(new PacketExport.Saved(100, 1), export(PacketPage.All.of(ring), "some.pcap").save(
                Progress.SILENT, Cancellation.NEVER));
        assertEquals(1, ring.unsavedComments());
        save(PacketPage.All.of(ring), "some.pcapng");
        try (FilePackets file = open("some.pcapng")) {
            assertEquals(1, export(PacketPage.All.of(file), "other.pcap").save(Progress.SILENT, Cancellation.NEVER)
                    .commentsLost());
        }
    }

    @Test
    void commentsOfPacketsThatWereNotSavedAreStillToBeSaved() throws IOException {
        ring.comments().set(ring.get(3), List.of("one"));
        ring.comments().set(ring.get(20), List.of("two"));
        save(PacketPage.All.of(ring).part(10, 30), "some.pcapng");
        assertEquals(1, ring.unsavedComments());
        export(PacketPage.All.of(ring), "gone.pcapng").write(Progress.SILENT, Cancellation.NEVER);
        assertEquals(1, ring.unsavedComments());
    }

    private static PacketLine line(PacketStore store, int index) {
        return PacketLine.at(PacketPage.All.of(store), index, TimeFormat.TIME_OF_DAY).orElseThrow();
    }

    private long save(PacketPage page, String name) throws IOException {
        return export(page, name).save(Progress.SILENT, Cancellation.NEVER).packets();
    }

    private PacketExport export(PacketPage page, String name) {
        return new PacketExport(page, any -> new CaptureCounts(100, 3, 0), folder.resolve(name));
    }

    private FilePackets open(String name) throws IOException {
        CaptureFile file = CaptureFile.open(folder.resolve(name));
        file.read(Progress.SILENT, Cancellation.NEVER);
        return new FilePackets(file);
    }
}
