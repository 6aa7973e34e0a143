package org.vipdrift.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Wireshark's own programs, run on a file. */
final class Wireshark {
    private static final int MINUTES = 2;

    private Wireshark() {
    }

    /** Skips the test where they are not installed; in CI that is a failure. */
    static void require() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files
                .isExecutable(Path.of(folder, "tshark")));
        assertTrue(there || !"true".equals(System.getenv("CI")), "In CI tshark must be installed.");
        assumeTrue(there, "Skipped: tshark is not installed.");
    }

    /** What a program prints, a line each. It must not warn of anything. */
    static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        File out = Files.createTempFile(folder, "out", "").toFile();
        File err = Files.createTempFile(folder, "err", "").toFile();
        Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "still running");
        } finally {
            process.destroyForcibly();
        }
        List<String> warnings = Files.readAllLines(err.toPath()).stream().filter(line -> !line.startsWith(
                "Running as user ")).toList();
        assertEquals(List.of(), warnings, () -> String.join(" ", command));
        assertEquals(0, process.exitValue());
        return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8);
    }

    /** Number, time, lengths, interface and comments of each packet, as tshark reads them. */
    static List<String> packets(Path folder, Path file) throws IOException, InterruptedException {
        return run(folder, "tshark", "-r", file.toString(), "-T", "fields", "-e", "frame.number", "-e",
                "frame.time_epoch", "-e", "frame.cap_len", "-e", "frame.len", "-e", "frame.interface_name", "-e",
                "frame.comment", "-e", "frame.packet_flags", "-e", "frame.drop_count");
    }

    /** The same as this bundle reads them. */
    static List<String> ours(Path path) throws IOException {
        try (CaptureFile file = Samples.read(path)) {
            List<String> lines = new ArrayList<>();
            for (FilePacket packet : Samples.packets(file)) {
                lines.add(line(packet, file.kind()));
            }
            return lines;
        }
    }

    private static String line(FilePacket packet, FileKind kind) {
        long nanos = packet.frame().epochNanos();
        String name = packet.frame().interfaceName();
        PacketNotes notes = packet.notes();
        return String.join("\t", "" + packet.number(), "%d.%09d".formatted(nanos / 1_000_000_000, nanos
                % 1_000_000_000), "" + packet.frame().bytes().length(), "" + packet.frame().originalLength(),
                kind == FileKind.PCAP ? "" : name, String.join(",", notes.comments()), notes.flags() == 0 ? ""
                        : "0x%08x".formatted(notes.flags()),
                notes.dropped() == 0 ? "" : "" + notes.dropped());
    }
}
