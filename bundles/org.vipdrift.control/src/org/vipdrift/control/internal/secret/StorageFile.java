package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.FileStamp;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. The file of the secure storage, mode 0600. Each change reads it anew and replaces it as a whole, one program
 * at a time, so that console and command line may change it side by side.
 */
final class StorageFile {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 10;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    /** What was read last. */
    private volatile @Nullable Known known;

    /** @param state as long as it is the same, so is the file */
    private record Known(Optional<FileStamp> state, Content content) {
    }

    StorageFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** Waits for no writer. */
    Content read() throws IOException {
        Optional<FileStamp> state = state();
        Known last = known;
        if (last != null && last.state().equals(state)) {
            return last.content();
        }
        Content content = state.isEmpty() ? Content.EMPTY : parsed();
        known = new Known(state, content);
        return content;
    }

    /** A file that was replaced is another one by its number. */
    private Optional<FileStamp> state() throws IOException {
        try {
            return Optional.of(FileStamp.of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Content parsed() throws IOException {
        try {
            return ContentForm.read(Files.readString(file));
        } catch (RuntimeException e) {
            throw new IOException("The secure storage " + file + " is damaged ("
                    + Printable.oneLine(String.valueOf(e.getMessage()), 80)
                    + "). Bring back a copy of it, or move it away to begin anew.", e);
        }
    }

    /** @return false if the content is not as expected any more; then nothing is changed */
    synchronized boolean change(Predicate<Content> expected, UnaryOperator<Content> change) throws IOException {
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
                FileLock held = taken(channel)) {
            Objects.requireNonNull(held);
            Content before = read();
            boolean good = expected.test(before);
            Content after = good ? change.apply(before) : before;
            if (!after.equals(before)) {
                write(ContentForm.write(after));
            }
            return good;
        }
    }

    private FileLock taken(FileChannel channel) throws IOException {
        for (Deadline deadline = Deadline.in(PATIENCE);;) {
            FileLock lock = tried(channel);
            if (lock != null) {
                return lock;
            }
            if (deadline.isPast()) {
                throw new IOException("The secure storage " + file + " has been in use by another program for "
                        + PATIENCE.toSeconds() + " s; try again when it has finished.");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The wait for another writer was interrupted.");
            }
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another control of this process has it
        }
    }

    private void write(String text) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".credentials", ".tmp", OWNER_ONLY);
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                java.nio.ByteBuffer left = java.nio.charset.StandardCharsets.UTF_8.encode(text);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
