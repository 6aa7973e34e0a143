package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.capture.CaptureCounts;

/** Wireshark reads our files without a warning, and both read every file the same. */
class WiresharkFileTest {
    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void requireWireshark() {
        Wireshark.require();
        path = folder.resolve("file");
    }

    private void write(PacketOutput output, String... interfaces) throws IOException {
        output.describe(new FileInterface(0, "eth0", "left", 1, 0, "arp or vrrp", "Linux", 9, 0, List.of("why"),
                Optional.empty()));
        for (int i = 0; i < 200; i++) {
            PacketNotes notes = i % 7 == 0 ? new PacketNotes(List.of("comment " + i, "zwei ü"), 1, i)
                    : PacketNotes.NONE;
            output.write(WriterTest.frame(i, interfaces[i % interfaces.length], 1), notes);
        }
        output.counts("eth0", InterfaceCounts.of(new CaptureCounts(205, 3, 2)));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whatWeWriteIsReadWithoutAWarningAndTheSame(FileKind kind) throws Exception {
        try (CaptureWriter writer = CaptureWriter.replacing(path, kind)) {
            write(writer, "eth0", "br-ü");
            writer.finish();
        }
        List<String> packets = Wireshark.packets(folder, path);
        assertEquals(200, packets.size());
        assertEquals(Wireshark.ours(path), packets);
    }

    @Test
    void capinfosShowsInterfacesFiltersAndDrops() throws Exception {
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            write(writer, "eth0");
            writer.finish();
        }
        String shown = String.join("\n", Wireshark.run(folder, "capinfos", "-I", "-F", "-t", path.toString()));
        for (String part : List.of("pcapng", "Name = eth0", "Description = left", "Filter string = arp or vrrp",
                "Time precision = nanoseconds", "Operating system = Linux", "Number of packets = 200")) {
            assertTrue(shown.contains(part), () -> part + " in " + shown);
        }
    }

    @Test
    void everyFileOfARingIsRead() throws Exception {
        RingOrder order = new RingOrder(path, FileKind.PCAPNG, OptionalLong.of(10_000), Optional.empty(), 0);
        try (RingWriter ring = new RingWriter(order)) {
            write(ring, "eth0", "eth1");
            int packets = 0;
            for (Path file : ring.finish()) {
                List<String> lines = Wireshark.packets(folder, file);
                assertEquals(Wireshark.ours(file), lines);
                packets += lines.size();
            }
            assertEquals(200, packets);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PCAP", "PCAP_BIG_NANOS"})
    void bothReadTheSamplesTheSame(Samples sample) throws Exception {
        Files.write(path, sample.octets());
        assertEquals(Wireshark.ours(path), Wireshark.packets(folder, path));
        Path packed = Files.write(folder.resolve("packed.gz"), Samples.gzip(sample.octets()));
        assertEquals(Wireshark.ours(packed), Wireshark.packets(folder, packed));
    }

    @ParameterizedTest
    @CsvSource({"pcap", "nsecpcap", "modpcap", "pcapng"})
    void bothReadWhatEditcapMakesTheSame(String type) throws Exception {
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            write(writer, "eth0");
            writer.finish();
        }
        Path other = folder.resolve("other");
        Wireshark.run(folder, "editcap", "-F", type, path.toString(), other.toString());
        List<String> packets = Wireshark.packets(folder, other);
        assertEquals(200, packets.size());
        assertEquals(Wireshark.ours(other), packets);
    }

    @Test
    void bothReadFilesPutOneBehindTheOtherTheSame() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        for (int part = 0; part < 2; part++) {
            try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
                write(writer, "eth0");
                writer.finish();
            }
            both.write(Files.readAllBytes(path));
        }
        Files.write(path, both.toByteArray());
        List<String> packets = Wireshark.packets(folder, path);
        assertEquals(400, packets.size());
        assertEquals(Wireshark.ours(path), packets);
    }

    @Test
    void bothReadEveryKindOfBlockTheSame() throws Exception {
        for (boolean big : new boolean[] {false, true}) {
            Files.write(path, PcapngSamples.everything(big));
            List<String> packets = Wireshark.packets(folder, path);
            assertEquals(6, packets.size());
            assertEquals(Wireshark.ours(path).subList(0, 3), packets.subList(0, 3));
        }
    }
}
