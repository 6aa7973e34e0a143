package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** What others make of what is copied and saved; skipped where Wireshark's programs are not installed. */
class TsharkTest {
    private static final int MINUTES = 2;
    private static final List<String> FIELDS = List.of("frame.number", "frame.time_epoch", "frame.len", "eth.src",
            "eth.dst", "eth.addr", "eth.type", "arp.opcode", "arp.src.hw_mac", "arp.src.proto_ipv4", "arp.dst.hw_mac",
            "arp.dst.proto_ipv4", "arp.hw.type", "vrrp.prio");
    private final PacketRing ring = new PacketRing(10, Long.MAX_VALUE);
    @TempDir
    private Path folder;

    @BeforeEach
    void capture() {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path
                .of(path, "tshark"))), "Skipped: tshark is not installed.");
        Stream.of(Packets.REQUEST, Packets.GRATUITOUS, Packets.GRATUITOUS_REPLY, Packets.ANSWER, Packets.FORGED)
                .forEach(ring::add);
    }

    @Test
    void tsharkReadsTheComments() throws IOException, InterruptedException {
        ring.comments().set(ring.get(2), List.of("the VIP moves", "second: \u4e3b"));
        assertEquals(List.of("", "the VIP moves|second: \u4e3b", "", "", ""),
                run("tshark", "-r", saved().toString(), "-T", "fields", "-E", "aggregator=|", "-e", "frame.comment"));
    }

    @Test
    void aColumnHasWhatTsharkPrintsForTheField() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-r", saved().toString(), "-T", "fields"));
        FIELDS.forEach(field -> command.addAll(List.of("-e", field)));
        List<String> ours = Stream.iterate(1L, number -> number < ring.next(), number -> number + 1).map(ring::get)
                .map(row -> FIELDS.stream().map(field -> new FieldText(field).of(row)).collect(Collectors.joining(
                        "\t")))
                .toList();
        assertEquals(run(command.toArray(String[]::new)), ours);
    }

    @Test
    void aDumpBecomesThePacketAgain() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/text2pcap")), "Skipped: text2pcap is not installed.");
        Path dump = Files.writeString(folder.resolve("dump.txt"), PacketBytesText.DUMP.of(ring.get(1))
                + PacketBytesText.DUMP.of(ring.get(4)));
        Path file = folder.resolve("dump.pcap");
        run("text2pcap", "-q", dump.toString(), file.toString());
        List<String> hex = run("tshark", "-r", file.toString(), "-T", "fields", "-e", "arp.opcode", "-e", "frame.len");
        assertEquals(List.of("1\t60", "2\t60"), hex);
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("some.pcapng");
        new PacketExport(PacketPage.All.of(ring), name -> CaptureCounts.NONE, file).save(Progress.SILENT,
                Cancellation.NEVER);
        return file;
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        File out = Files.createTempFile(folder, "out", "").toFile();
        Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(
                ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "still running");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
        return Files.readAllLines(out.toPath());
    }
}
