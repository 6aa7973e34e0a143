package org.vipdrift.failover.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.vipdrift.core.WholeAppend;

/**
 * Thread-safe. Appends lines; each is on the disk when {@link #append} returns. Processes that share the file take turns
 * by a lock on {@code FILE.lock}, threads of one process by {@link #TURN}. The journal itself can't carry the lock: a
 * reader that closes it would drop the lock of its whole process (fcntl(2)).
 */
final class JournalFile {

    /** File locks are held by the whole process, so its threads need one of their own, for whatever file. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path file;

    JournalFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** @throws IOException if the line could not be made durable; it may then be torn, and is set aside later */
    void append(String entry) throws IOException {
        appendUnless(() -> false, entry);
    }

    /**
     * As {@link #append}, unless this is true once no other process or thread can append any more.
     *
     * @return whether it was appended
     */
    boolean appendUnless(BooleanSupplier there, String entry) throws IOException {
        TURN.lock();
        try (FileChannel turn = open(lockFile()); FileLock lock = turn.lock(); FileChannel channel = open(file)) {
            if (there.getAsBoolean()) {
                return false;
            }
            String last = new Tail(file, channel).mend();
            byte[] bytes = (Line.following(last, entry) + "\n").getBytes(StandardCharsets.UTF_8);
            WholeAppend.to(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
            if (last.equals(Line.START)) {
                storeName();
            }
            return true;
        } finally {
            TURN.unlock();
        }
    }

    private Path lockFile() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }

    private static FileChannel open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** A new file's name is on the disk only when its folder is. */
    private void storeName() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
