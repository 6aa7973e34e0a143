package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.Damage;

/** A capture file in gzip: unpacked into a temporary file of this user's alone, which goes when it is closed. */
final class PackedFile implements Opened {
    private static final long FIRST_PIECE = 1 << 16;
    private static final long PIECE = 4 << 20;
    private final Path packed;
    private final Path unpacked;
    private final Gunzip gunzip;
    private final PlainFile plain;
    private volatile boolean all;

    private PackedFile(Path packed, Path unpacked, Gunzip gunzip) throws IOException {
        this.packed = packed;
        this.unpacked = unpacked;
        this.gunzip = gunzip;
        all = !gunzip.unpack(FIRST_PIECE);
        OpenFile file = OpenFile.open(unpacked);
        try {
            plain = new PlainFile(file, packed, " of the unpacked data");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    static PackedFile open(Path packed, Path temporary) throws IOException {
        Path unpacked = temporaryFile(packed, temporary);
        try {
            Gunzip gunzip = new Gunzip(packed, unpacked);
            try {
                return new PackedFile(packed, unpacked, gunzip);
            } catch (IOException | RuntimeException e) {
                gunzip.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unpacked);
            throw e;
        }
    }

    /** Deleted when the program ends at the latest. */
    private static Path temporaryFile(Path packed, Path temporary) throws CaptureFileException {
        try {
            Path unpacked = Files.createTempFile(temporary, "vipdrift-", ".unpacked");
            unpacked.toFile().deleteOnExit();
            return unpacked;
        } catch (IOException e) {
            throw new CaptureFileException("The file " + OpenFile.shown(packed)
                    + " cannot be unpacked: no file can be made in the folder " + OpenFile.shown(temporary)
                    + ". Name another one with the system property java.io.tmpdir.", e);
        }
    }

    @Override
    public OpenFile file() {
        return plain.file();
    }

    @Override
    public RecordFormat format() {
        return plain.format();
    }

    @Override
    public PacketIndex index() {
        return plain.index();
    }

    /** Unpacks a piece and indexes it, so that the first packets are there at once. */
    @Override
    public boolean readOn(Checkpoint checkpoint) throws IOException {
        boolean goOn = true;
        while (goOn && !all) {
            goOn = plain.readOn(_ -> checkpoint.passed(gunzip.position()));
            all = goOn && !gunzip.unpack(PIECE);
        }
        return goOn && plain.readOn(_ -> checkpoint.passed(gunzip.position()));
    }

    /** That of the compressed data is the cause of an end in the middle of a packet, so it goes first. */
    @Override
    public Optional<Damage> damage() {
        return all ? gunzip.damage().or(plain::damage) : Optional.empty();
    }

    @Override
    public long total() throws IOException {
        return Files.size(packed);
    }

    @Override
    public void close() throws IOException {
        try {
            gunzip.close();
            plain.close();
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }
}
