package org.vipdrift.inventory.internal.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.vipdrift.core.Deadline;

/**
 * Confined to one thread. Held by the one writer of a file, between processes and between stores of one process. It
 * lies on a file of its own, since the inventory itself is replaced at each change; that file is never deleted, for
 * deleting it would let two writers in.
 */
public final class WriterLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path file, Duration patience) throws IOException {
        createFolder(file);
        Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            await(channel, Deadline.in(patience), patience);
            return new WriterLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void createFolder(Path file) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void await(FileChannel channel, Deadline deadline, Duration patience) throws IOException {
        while (!taken(channel)) {
            if (deadline.isPast()) {
                throw new IOException("another program has been changing it for more than " + patience.toMillis()
                        + " ms; try again when it has finished");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the wait for another writer was interrupted");
            }
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of the inventory can't be let go.", e);
        }
    }
}
