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
    private final OpenFile packed;
    private final Path unpacked;
    private final Gunzip gunzip;
    private final PlainFile plain;
    private volatile boolean all;

    private PackedFile(OpenFile packed, Path unpacked, Gunzip gunzip) throws IOException {
        this.packed = packed;
        this.unpacked = unpacked;
        this.gunzip = gunzip;
        all = !gunzip.unpack(FIRST_PIECE);
        OpenFile file = OpenFile.open(unpacked);
        try {
            plain = new PlainFile(file, packed.path(), " of the unpacked data");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** @param packed closed with this, not if it fails */
    static PackedFile open(OpenFile packed, Path temporary) throws IOException {
        Path unpacked = temporaryFile(packed.path(), temporary);
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

    /** Unpacks a piece and indexes it, so that the first packets are there at once; goes on where the file has grown. */
    @Override
    public boolean readOn(Checkpoint checkpoint) throws IOException {
        Checkpoint passed = _ -> checkpoint.passed(gunzip.position());
        boolean goOn = plain.readOn(passed);
        while (goOn && gunzip.unpack(PIECE)) {
            all = false;
            goOn = plain.readOn(passed);
        }
        all = goOn;
        return goOn && plain.readOn(passed);
    }

    /** That of the compressed data is the cause of an end in the middle of a packet, so it goes first. */
    @Override
    public Optional<Damage> damage() {
        return all ? gunzip.damage().or(plain::damage) : Optional.empty();
    }

    @Override
    public long total() throws IOException {
        return packed.size();
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
