package org.vipdrift.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.GroupId;

/** Thread-safe. Puts what is known of a trouble into one archive that a person can hand on: it has no secrets. */
public interface Evidence {

    /**
     * Writes a zip file, readable for its owner alone: the journal, and of each host its facts, neighbour table, who
     * answers there by ARP and NDP for the VIPs, its agent's log and what that wrote down, and all versions.
     *
     * @param file does not exist yet
     * @param group the members of this group, and what concerns it; all hosts if absent
     * @param limit for all hosts together, which are asked side by side
     * @throws ControlException INVALID if the file exists or can't be written, NO_SUCH_ITEM if there is no such group
     */
    Gathered gather(Path file, Optional<GroupId> group, Duration limit) throws ControlException, InterruptedException;

    /**
     * @param entries names of what is in the archive
     * @param lacking what could not be had, a sentence each; it is in the archive too
     */
    record Gathered(List<String> entries, List<String> lacking) {
        public Gathered {
            entries = List.copyOf(entries);
            lacking = List.copyOf(lacking);
        }
    }
}
