package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.deploy.AgentVerb;

/**
 * On which hosts a verb failed when it was last tried there, one a line in a file of the data folder:
 * {@code agent-install.retry}.
 *
 * @param folder absent to remember nothing
 */
record RetryList(Optional<Path> folder, AgentVerb verb) {

    private Optional<Path> file() {
        return folder.map(path -> path.resolve("agent-" + verb.word() + ".retry"));
    }

    /** None if the file is not there; lines that are no host's name are passed over. */
    List<HostId> hosts() {
        try {
            return file().filter(Files::exists).isEmpty() ? List.of()
                    : Files.readAllLines(file().get()).stream().flatMap(RetryList::host).distinct().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Stream<HostId> host(String line) {
        try {
            return Stream.of(new HostId(line.strip()));
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }

    /**
     * Notes how a run went; what failed on other hosts before stays.
     *
     * @return what to tell the person, absent if all is noted or nothing is to be
     */
    Optional<String> note(List<HostId> failed, List<HostId> tried) {
        List<HostId> all = new ArrayList<>(hosts());
        all.removeAll(tried);
        all.addAll(failed);
        return file().flatMap(path -> write(path, all));
    }

    private static Optional<String> write(Path path, List<HostId> hosts) {
        try {
            if (hosts.isEmpty()) {
                Files.deleteIfExists(path);
            } else {
                Files.write(path, hosts.stream().map(HostId::name).toList());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("On which hosts it failed can't be written to " + path + " (" + e.getMessage()
                    + "): --retry will not know.");
        }
    }
}
