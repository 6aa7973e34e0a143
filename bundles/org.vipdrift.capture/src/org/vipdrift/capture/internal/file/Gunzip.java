package org.vipdrift.capture.internal.file;

import java.io.EOFException;
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
 * Confined to the reading thread, but for the damage. Unpacks a gzip file (RFC 1952) of any number of members into
 * another file, piece by piece, and goes on when it has grown; memory does not depend on the sizes.
 */
final class Gunzip implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** So much of the disk is left to others. */
    private static final long RESERVE = 256L << 20;
    private final OpenFile source;
    private final Path target;
    private final GzipInput in;
    private final OutputStream out;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] output = new byte[BUFFER];
    private Place place = Place.BETWEEN;
    private long unpacked;
    private volatile @Nullable Damage damage;

    private enum Place {
        /** Before a member, or at the end. */
        BETWEEN,
        /** In a member's deflated data. */
        WITHIN,
        /** Behind them, before the member's trailer. */
        BEHIND
    }

    /** @param source closed with this */
    Gunzip(OpenFile source, Path target) throws IOException {
        this.source = source;
        this.target = target;
        in = new GzipInput(source);
        out = new FileOutputStream(target.toFile());
    }

    /**
     * Unpacks about so many octets more.
     *
     * @return whether there may be more; false at the present end, whether good or damaged
     */
    boolean unpack(long most) throws IOException {
        Damage known = damage;
        if (known != null && !known.mayHeal()) {
            return false;
        }
        if (source.size() < in.position() || !source.isTheSame()) {
            damage = damage(Damage.Kind.CHANGED, "the file was replaced, or overwritten, while it was open", "");
            return false;
        }
        try {
            long end = unpacked + most;
            boolean more = true;
            while (more && unpacked < end) {
                more = step();
            }
            damage = null;
            return more;
        } catch (EOFException e) {
            damage = damage(Damage.Kind.CUT_SHORT, "the compressed file ends in the middle",
                    "; if it is still being written, the rest will follow");
        } catch (DataFormatException | DamagedException e) {
            damage = damage(Damage.Kind.BROKEN, "the compressed data are damaged there (" + Objects.requireNonNullElse(
                    e.getMessage(), "not deflated") + ")", "");
        } catch (NoRoomException e) {
            damage = damage(Damage.Kind.NO_SPACE, e.sentence, "");
        }
        return false;
    }

    /** @return false at the end */
    private boolean step() throws IOException, DataFormatException, DamagedException, NoRoomException {
        switch (place) {
            case BETWEEN -> {
                if (!in.header()) {
                    return false;
                }
                place = Place.WITHIN;
            }
            case WITHIN -> inflate();
            case BEHIND -> {
                in.trailer((int) checksum.getValue(), (int) inflater.getBytesWritten());
                inflater.reset();
                checksum.reset();
                place = Place.BETWEEN;
            }
        }
        return true;
    }

    private void inflate() throws IOException, DataFormatException, DamagedException, NoRoomException {
        int some = inflater.inflate(output);
        if (some > 0) {
            keep(some);
        } else if (inflater.finished()) {
            in.back(inflater.getRemaining());
            place = Place.BEHIND;
        } else if (inflater.needsDictionary()) {
            throw new DamagedException(in.position(), "a dictionary is asked for");
        } else {
            in.some(inflater);
        }
    }

    private void keep(int some) throws IOException, NoRoomException {
        if (unpacked / (RESERVE / 16) != (unpacked + some) / (RESERVE / 16)
                && Files.getFileStore(target).getUsableSpace() < RESERVE) {
            throw new NoRoomException("there is too little room for the rest, unpacked as "
                    + OpenFile.shown(target.toAbsolutePath()));
        }
        checksum.update(output, 0, some);
        try {
            out.write(output, 0, some);
            unpacked += some;
        } catch (IOException e) {
            throw new NoRoomException("the rest cannot be unpacked as " + OpenFile.shown(target.toAbsolutePath())
                    + " (" + e.getMessage() + ")");
        }
    }

    private Damage damage(Damage.Kind kind, String what, String hope) {
        return new Damage(kind, in.position(), "The file ends early at byte " + in.position() + ", unpacked to "
                + unpacked + ": " + what + ". All packets before are shown" + hope + ".");
    }

    /** The rest cannot be kept. */
    private static final class NoRoomException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        NoRoomException(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
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
        source.close();
        out.close();
    }
}
