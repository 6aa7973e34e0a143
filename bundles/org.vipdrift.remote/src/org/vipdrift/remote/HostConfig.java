package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Immutable. What OpenSSH's configuration says of one host, with nothing left to be replaced in it (ssh_config(5)).
 *
 * @param hostName the name or address to connect to
 * @param keyFiles in the order they are tried; most of them need not be there
 * @param onlyTheseKeys of an ssh-agent's keys, too, only those of the files
 * @param agent the socket of the ssh-agent; absent if none is to be asked
 * @param way the hosts to go through, the first one first
 * @param keyName under which the host's key is on file in place of its name and port
 * @param knownHosts the files with known keys, the user's first
 * @param command a ProxyCommand, which is not run here; absent if there is none, or if it only forwards as a jump host does
 * @param notes sentences: what could not be taken into account, and where it stands
 */
public record HostConfig(String hostName, int port, String user, List<Path> keyFiles, boolean onlyTheseKeys,
        Optional<Path> agent, List<Hop> way, Optional<String> keyName, List<Path> knownHosts, NewKeys newKeys,
        Optional<String> command, List<String> notes) {

    public HostConfig {
        keyFiles = List.copyOf(keyFiles);
        way = List.copyOf(way);
        knownHosts = List.copyOf(knownHosts);
        notes = List.copyOf(notes);
    }

    /** A host on the way, by a name that is itself looked up in the configuration. */
    public record Hop(Optional<String> user, String name, OptionalInt port) {
    }

    /** What becomes of a host key that is not on file (StrictHostKeyChecking); a changed one is always refused. */
    public enum NewKeys {
        ASK, ACCEPT, REFUSE
    }
}
