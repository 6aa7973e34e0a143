package org.vipdrift.failover.internal.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vipdrift.core.GroupId;

/**
 * Thread-safe. One move per group at a time among all processes that share a data folder. The operating system drops a
 * lock when its process ends, however it ends, so that an open intent without a lock is an interrupted move.
 *
 * <p>A POSIX lock is the whole process's, and is lost when the process closes any descriptor of the file (fcntl(2)); so
 * a file that this process has locked is never opened a second time: {@link #OURS} knows.
 */
final class GroupLocks {

    private static final Map<Path, String> OURS = new ConcurrentHashMap<>();
    private static final int LONGEST_NAME = 200;

    private final Path folder;

    GroupLocks(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A lock held until closed. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * @param who is told to those who come second
     * @return absent if somebody else has it
     * @throws IOException if the folder can't be written
     */
    Optional<Held> take(GroupId group, String who) throws IOException {
        Path file = file(group);
        if (OURS.putIfAbsent(file, who) != null) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = lock(file, who);
        } finally {
            if (channel.isEmpty()) {
                OURS.remove(file);
            }
        }
        return channel.map(c -> () -> close(file, c));
    }

    private static Optional<FileChannel> lock(Path file, String who) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(channel);
    }

    private static void close(Path file, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            OURS.remove(file);
        }
    }

    /** Who has the lock, as far as can be read. */
    String owner(GroupId group) {
        Path file = file(group);
        String ours = OURS.get(file);
        if (ours != null) {
            return ours;
        }
        try {
            String text = Files.readString(file);
            return text.substring(0, Math.min(text.length(), LONGEST_NAME));
        } catch (IOException e) {
            return "somebody";
        }
    }

    private Path file(GroupId group) {
        return folder.resolve(group.name() + ".lock");
    }
}
