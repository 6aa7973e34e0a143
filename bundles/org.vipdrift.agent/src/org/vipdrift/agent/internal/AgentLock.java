package org.vipdrift.agent.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.core.Deadline;

/** Held by the one process that may act on the state folder: a running agent, or a one-shot while there is none. */
public final class AgentLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 5;

    private final FileChannel channel;

    private AgentLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param patience how long to wait for another to end
     * @return empty if another still has it then
     */
    public static Optional<AgentLock> take(Path folder, Duration patience) throws IOException, InterruptedException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            UserPrincipal owner = Files.getOwner(folder);
            if (!Files.getOwner(file).equals(owner)) {
                Files.setOwner(file, owner);
            }
            Deadline end = Deadline.in(patience);
            FileLock lock = channel.tryLock();
            while (lock == null && !end.isPast()) {
                Thread.sleep(PAUSE_MILLIS);
                lock = channel.tryLock();
            }
            if (lock != null) {
                return Optional.of(new AgentLock(channel));
            }
        } catch (IOException | InterruptedException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
