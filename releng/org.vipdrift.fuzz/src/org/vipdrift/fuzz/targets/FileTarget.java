package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.file.CaptureExport;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.fuzz.FuzzTarget;

/** A capture file: read, its packets dissected, and now and then saved under another name and read again. */
abstract class FileTarget implements FuzzTarget {
    /** Saving waits for the disk, so only so many inputs in this number are saved. */
    private static final int SAVED_IN = 16;
    private final FileOracle oracle;
    private final Path saved;

    FileTarget() {
        try {
            oracle = new FileOracle();
            saved = TemporaryFile.named("saved.pcapng");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final void test(byte[] input) throws Exception {
        Optional<List<FilePacket>> packets = oracle.read(input, true);
        if (packets.isPresent() && !packets.get().isEmpty() && Arrays.hashCode(input) % SAVED_IN == 0) {
            save(packets.get());
        }
    }

    private void copy() throws Exception {
        try (CaptureFile file = CaptureFile.open(oracle.path())) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            new CaptureExport(file, saved, FileKind.PCAPNG).saveAll(Progress.SILENT, Cancellation.NEVER);
        }
    }

    /** An offset of pcapng may lead to before 1970; what is saved has none. */
    private void refuse() throws Exception {
        try {
            copy();
        } catch (CaptureFileException e) {
            Claim.that(String.valueOf(e.getMessage()).endsWith("times start in 1970."), () -> "refused with: " + e);
            Claim.that(Files.notExists(saved), () -> "a part was saved");
            return;
        }
        throw new AssertionError("a packet of before 1970 was saved");
    }

    private void save(List<FilePacket> packets) throws Exception {
        if (packets.stream().anyMatch(packet -> packet.frame().epochNanos() < 0)) {
            refuse();
            return;
        }
        copy();
        try (CaptureFile copy = CaptureFile.open(saved)) {
            copy.read(Progress.SILENT, Cancellation.NEVER);
            Claim.same(Optional.empty(), copy.damage(), () -> "damage of what was saved");
            List<FilePacket> again = FileOracle.all(copy);
            Claim.same(packets.size(), again.size(), () -> "packets saved");
            for (int i = 0; i < packets.size(); i++) {
                FileOracle.same(packets.get(i), again.get(i));
            }
        } finally {
            Files.deleteIfExists(saved);
        }
    }
}
