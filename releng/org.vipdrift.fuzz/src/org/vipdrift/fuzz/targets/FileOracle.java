package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.PacketReader;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.fuzz.Allocation;
import org.vipdrift.fuzz.Claim;

/** Confined to one thread. What holds for every file that is opened, in a folder of its own. */
final class FileOracle {
    private static final long FIXED_OCTETS = 3 << 20;
    private static final int OCTETS_PER_OCTET = 200;
    private static final long PACKET_OCTETS = 1 << 20;
    private static final int MOST_DISSECTED = 8;
    private final Path folder;
    private final Path path;

    FileOracle() throws IOException {
        path = TemporaryFile.named("input");
        folder = Objects.requireNonNull(path.getParent());
    }

    /** Where the file under test is. */
    Path path() {
        return path;
    }

    /** Reads a whole file; empty if it is refused. Afterwards only the file itself is there. */
    Optional<List<FilePacket>> read(byte[] octets, boolean dissect) throws Exception {
        Files.write(path, octets);
        Optional<List<FilePacket>> packets = Allocation.bounded(
                FIXED_OCTETS + (long) OCTETS_PER_OCTET * octets.length, "Reading the file", this::packets);
        try (var left = Files.list(folder)) {
            Claim.same(List.of(path), left.toList(), () -> "files left");
        }
        if (dissect) {
            for (FilePacket packet : packets.orElse(List.of()).stream().limit(MOST_DISSECTED).toList()) {
                FrameOracle.check(packet.frame(), octets.length);
            }
        }
        return packets;
    }

    private Optional<List<FilePacket>> packets() throws Exception {
        try (CaptureFile file = CaptureFile.open(path, folder)) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            Claim.that(file.isComplete(), () -> "not read to the end");
            file.damage().ifPresent(damage -> Claim.that(damage.sentence().contains(" at byte "), damage::sentence));
            return Optional.of(all(file));
        } catch (CaptureFileException e) {
            Claim.that(
                    String.valueOf(e.getMessage())
                            .matches(".*(is not a capture file|is of version|is empty|within its header).*"),
                    () -> "refused with: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Every packet, read both ways. */
    static List<FilePacket> all(CaptureFile file) throws Exception {
        List<FilePacket> packets = new ArrayList<>();
        PacketReader reader = file.reader();
        for (long index = 0; index < file.size(); index++) {
            FilePacket packet = reader.packet(index);
            if (index < MOST_DISSECTED) {
                long at = index;
                same(packet, Allocation.bounded(PACKET_OCTETS, "Reading a packet", () -> file.packet(at)));
            }
            Claim.that(packet.frame().bytes().length() <= CaptureOrder.LONGEST_FRAME, () -> "a frame too long");
            Claim.that(packet.interfaceIndex() < file.interfaces().size(), () -> "of no interface: " + packet);
            packets.add(packet);
        }
        return packets;
    }

    /** The octets of frames have no equality. */
    static void same(FilePacket one, FilePacket other) {
        Claim.same(one.notes(), other.notes(), () -> "notes of packet " + one.number());
        Claim.same(one.frame().epochNanos(), other.frame().epochNanos(), () -> "time of packet " + one.number());
        Claim.same(one.frame().interfaceName(), other.frame().interfaceName(), () -> "interface " + one.number());
        Claim.same(one.frame().linkType(), other.frame().linkType(), () -> "link of packet " + one.number());
        Claim.same(one.frame().originalLength(), other.frame().originalLength(), () -> "length " + one.number());
        Claim.that(Arrays.equals(one.frame().bytes().copy(), other.frame().bytes().copy()), () -> "octets of packet "
                + one.number());
    }
}
