package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.sample.Sample;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** Wireshark opens what we export without a warning, and finds in it what was exported. */
class WiresharkExportTest {
    private static final List<Sample> SAMPLES = Sample.all().stream()
            .filter(sample -> sample.linkType() == Frame.ETHERNET).toList();
    @TempDir
    Path folder;
    private Path source;
    private Path target;

    @BeforeEach
    void writeTheSource() throws IOException {
        Wireshark.require();
        source = folder.resolve("source");
        target = folder.resolve("target");
        try (CaptureWriter writer = CaptureWriter.replacing(source, FileKind.PCAPNG)) {
            writer.describe(new FileInterface(0, "host0", "to the router", Frame.ETHERNET, 0, "arp or vrrp", "Linux 6",
                    FileInterface.NANOSECONDS, 0, List.of("the left one"), Optional.empty()));
            for (int i = 0; i < SAMPLES.size(); i++) {
                Slice octets = SAMPLES.get(i).frame().bytes();
                writer.write(new Frame(octets, octets.length(), Sample.AT + i * 1000, i % 3 == 0 ? "br-ü" : "host0",
                        Frame.ETHERNET),
                        i % 5 == 0 ? new PacketNotes(List.of("no " + i, "zwei"), 2, i)
                                : PacketNotes.NONE);
            }
            writer.counts("host0", InterfaceCounts.of(new CaptureCounts(500, 30, 2)));
            writer.finish();
        }
    }

    private void export(FileKind kind, LongStream packets) throws IOException {
        try (CaptureFile file = Samples.read(source)) {
            new CaptureExport(file, target, kind).save(packets, 0, Progress.SILENT, Cancellation.NEVER);
        }
    }

    private List<String> fields(Path file, String... more) throws Exception {
        return Wireshark.run(folder, java.util.stream.Stream.concat(List.of("tshark", "-n", "-r", file.toString(), "-T",
                "fields", "-e", "frame.time_epoch", "-e", "frame.len", "-e", "eth.src", "-e", "eth.dst").stream(),
                List.of(more).stream()).toArray(String[]::new));
    }

    private List<String> all() throws Exception {
        List<String> all = fields(source);
        assertEquals(SAMPLES.size(), all.size());
        return all;
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void findsThoseSelectedInTheirOrder(FileKind kind) throws Exception {
        List<String> all = all();
        export(kind, LongStream.of(7, 2, 30, 31));
        assertEquals(IntStream.of(7, 2, 30, 31).mapToObj(all::get).toList(), fields(target));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void findsThoseOfARange(FileKind kind) throws Exception {
        try (CaptureFile file = Samples.read(source)) {
            new CaptureExport(file, target, kind).saveRange(10, 20, Progress.SILENT, Cancellation.NEVER);
        }
        assertEquals(all().subList(10, 20), fields(target));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void findsThoseDisplayed(FileKind kind) throws Exception {
        DisplayFilter filter = DisplayFilter.compile("arp.opcode == 1").filter().orElseThrow();
        export(kind, IntStream.range(0, SAMPLES.size())
                .filter(i -> filter.test(Dissector.dissect(SAMPLES.get(i).frame()))).asLongStream());
        List<String> theirs = fields(source, "-Y", filter.text());
        assertTrue(theirs.size() > 5, theirs::toString);
        assertEquals(theirs, fields(target));
    }

    @Test
    void capinfosAndTsharkAgreeOnInterfacesCommentsAndDrops() throws Exception {
        export(FileKind.PCAPNG, LongStream.of(0, 5, 6));
        List<String> lines = Wireshark.run(folder, "capinfos", "-I", "-c", "-t", target.toString()).stream()
                .map(String::strip).toList();
        for (String line : List.of("Name = host0", "Name = br-ü", "Description = to the router",
                "Comment = the left one",
                "Filter string = arp or vrrp", "Operating system = Linux 6", "Number of stat entries = 1",
                "Number of packets:   3", "Time precision = nanoseconds")) {
            assertTrue(lines.stream().anyMatch(shown -> shown.startsWith(line)),
                    () -> line + " in " + String.join("\n", lines));
        }
        assertEquals(List.of("br-ü|no 0,zwei|0x00000002|", "host0|no 5,zwei|0x00000002|5", "br-ü|||"),
                Wireshark.packets(folder, target).stream().map(line -> String.join("|", List.of(line.split("\t", -1))
                        .subList(4, 8))).toList());
        assertEquals("500|32|30", String.join("", Wireshark.run(folder, "tshark", "-X", "read_format:MIME Files Format",
                "-r", target.toString(), "-T", "fields", "-E", "separator=|", "-e",
                "pcapng.options.option.data.interface.received", "-e",
                "pcapng.options.option.data.interface.dropped", "-e",
                "pcapng.options.option.data.interface.dropped_by_os")));
    }
}
