package org.vipdrift.capture.internal.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.core.Printable;

/** Thread-safe. A regular file open for reading; an interrupted thread does not close it, as it would a channel. */
public final class OpenFile implements AutoCloseable {
    /** So many octets of the beginning tell whether it is still the same file. */
    private static final int HEAD = 64;
    private final Path path;
    /** Its position is guarded by this object. */
    private final RandomAccessFile file;
    private final @Nullable Object key;
    private final byte[] head;

    private OpenFile(Path path, RandomAccessFile file) throws IOException {
        this.path = path;
        this.file = file;
        key = attributes(path).fileKey();
        head = head();
    }

    /** @throws CaptureFileException if it is not there, not readable or not a regular file */
    public static OpenFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new CaptureFileException("There is no file " + shown(path) + ".");
        }
        if (!Files.isRegularFile(path)) {
            throw new CaptureFileException(shown(path) + " is not a file; name a capture file.");
        }
        try {
            return new OpenFile(path, new RandomAccessFile(path.toFile(), "r"));
        } catch (FileNotFoundException e) {
            throw new CaptureFileException("The file " + shown(path) + " may not be read: " + e.getMessage() + ".", e);
        }
    }

    static String shown(Path path) {
        return Printable.quoted(path.toString());
    }

    private static BasicFileAttributes attributes(Path path, LinkOption... options) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, options);
    }

    public Path path() {
        return path;
    }

    public long size() throws IOException {
        return file.length();
    }

    /** Whether the path still leads to this file and it begins as it did. */
    public boolean isTheSame() {
        try {
            return Objects.equals(attributes(path).fileKey(), key) && Arrays.equals(head, 0, head.length, head(), 0,
                    head.length);
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** The first octets, fewer if the file has fewer. */
    byte[] head() throws IOException {
        byte[] octets = new byte[HEAD];
        return Arrays.copyOf(octets, read(0, octets, HEAD));
    }

    /** Fills an array from its start; fewer than asked for are read at the end of the file only. */
    public synchronized int read(long at, byte[] into, int most) throws IOException {
        file.seek(at);
        int done = 0;
        while (done < most) {
            int some = file.read(into, done, most - done);
            if (some < 0) {
                break;
            }
            done += some;
        }
        return done;
    }

    /** @throws CaptureFileException if there are fewer */
    byte[] exactly(long at, int count) throws IOException {
        byte[] octets = new byte[count];
        if (read(at, octets, count) < count) {
            throw shorter(at);
        }
        return octets;
    }

    CaptureFileException shorter(long at) {
        return new CaptureFileException("The file " + shown(path) + " has become shorter while it was open: byte " + at
                + " is gone. Open it again.");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
