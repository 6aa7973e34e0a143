package org.vipdrift.capture.internal.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.Damage;

/**
 * Confined to the reading thread. Unpacks a gzip file (RFC 1952) of any number of members into another file, piece by
 * piece; memory does not depend on the sizes.
 */
final class Gunzip implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** So much of the disk is left to others. */
    private static final long RESERVE = 256L << 20;
    private final Path target;
    private final GzipInput in;
    private final OutputStream out;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] input = new byte[BUFFER];
    private final byte[] output = new byte[BUFFER];
    private boolean inMember;
    private boolean ended;
    private long unpacked;
    private @Nullable Damage damage;

    Gunzip(Path source, Path target) throws IOException {
        this.target = target;
        in = new GzipInput(new BufferedInputStream(new FileInputStream(source.toFile()), BUFFER));
        out = new FileOutputStream(target.toFile());
    }

    /** Unpacks about so many octets more. Returns false at the end, whether good or damaged. */
    boolean unpack(long most) throws IOException {
        try {
            long end = unpacked + most;
            while (!ended && unpacked < end) {
                step();
            }
        } catch (EOFException e) {
            fail(Damage.Kind.CUT_SHORT, "the compressed file ends in the middle");
        } catch (DataFormatException | DamagedException e) {
            fail(Damage.Kind.BROKEN, "the compressed data are damaged there (" + Objects.requireNonNullElse(
                    e.getMessage(), "not deflated") + ")");
        }
        return !ended;
    }

    private void step() throws IOException, DataFormatException, DamagedException {
        if (!inMember) {
            ended = !in.header();
            inMember = !ended;
            return;
        }
        int some = inflater.inflate(output);
        if (some > 0) {
            keep(some);
        } else if (inflater.finished()) {
            endMember();
        } else if (inflater.needsDictionary()) {
            throw new DamagedException(in.position(), "a dictionary is asked for");
        } else {
            inflater.setInput(input, 0, in.some(input));
        }
    }

    private void keep(int some) throws IOException {
        if (unpacked / (RESERVE / 16) != (unpacked + some) / (RESERVE / 16)
                && Files.getFileStore(target).getUsableSpace() < RESERVE) {
            fail(Damage.Kind.NO_SPACE, "there is too little room for the rest, unpacked as "
                    + OpenFile.shown(target.toAbsolutePath()));
            return;
        }
        checksum.update(output, 0, some);
        try {
            out.write(output, 0, some);
            unpacked += some;
        } catch (IOException e) {
            fail(Damage.Kind.NO_SPACE, "the rest cannot be unpacked as " + OpenFile.shown(target.toAbsolutePath())
                    + " (" + e.getMessage() + ")");
        }
    }

    private void endMember() throws IOException, DamagedException {
        in.back(inflater.getRemaining());
        in.trailer((int) checksum.getValue(), (int) inflater.getBytesWritten());
        inflater.reset();
        checksum.reset();
        inMember = false;
    }

    private void fail(Damage.Kind kind, String what) {
        ended = true;
        damage = new Damage(kind, in.position(), "The file ends early at byte " + in.position() + ", unpacked to "
                + unpacked + ": " + what + ". All packets before are shown.");
    }

    /** What ended it early. */
    Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }

    /** Octets of the compressed file that were used. */
    long position() {
        return in.position();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
        out.close();
    }
}
