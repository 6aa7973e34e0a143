package org.vipdrift.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.SampleFrames;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileKind;

/** A capture file of as many packets as it takes for the JVM to learn how capture files are read: TCP most of all. */
final class RehearsalFile {
    private static final int PACKETS = 30_000;
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long BETWEEN = 100_000;

    private RehearsalFile() {
    }

    static void write(Path file) throws IOException {
        List<byte[]> frames = frames();
        try (CaptureWriter writer = CaptureWriter.replacing(file, FileKind.PCAPNG)) {
            writer.describe(new FileInterface(0, "eth0", "", Frame.ETHERNET, 0, "", "", FileInterface.NANOSECONDS, 0,
                    List.of(), Optional.empty()));
            for (int i = 0; i < PACKETS; i++) {
                byte[] octets = frames.get(i % frames.size());
                writer.write(new Frame(Slice.of(octets), octets.length, START + i * BETWEEN, "eth0", Frame.ETHERNET));
            }
            writer.finish();
        }
    }

    private static List<byte[]> frames() {
        byte[] tcp = SampleFrames.tcp();
        return Stream.concat(SampleFrames.all().stream(), Stream.of(tcp, tcp)).toList();
    }
}
