package org.vipdrift.control.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.core.FileStamp;
import org.vipdrift.deploy.AgentPackage;

/** Thread-safe. The agent's package, unpacked and checked once for all hosts it goes to, as long as its file stays as it is. */
final class RememberedPackage {
    private Optional<Known> known = Optional.empty();

    /** @param stamp of its file before it was read */
    private record Known(Optional<FileStamp> stamp, AgentPackage agent) {
    }

    /** @throws IOException as {@link AgentPackage#read(Path)} */
    synchronized AgentPackage read(Path file) throws IOException {
        Optional<FileStamp> now = Files.exists(file) ? Optional.of(FileStamp.of(file)) : Optional.empty();
        Optional<Known> last = known.filter(k -> k.agent().file().equals(file) && k.stamp().equals(now));
        Known read = last.isPresent() ? last.get() : new Known(now, AgentPackage.read(file));
        known = Optional.of(read);
        return read.agent();
    }
}
