package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vipdrift.remote.HostConfig.NewKeys;

/**
 * Immutable. How a host is reached and known, beside its address.
 *
 * @param hops the hosts to go through, the first one first, each reached through the one before whatever its own route says
 * @param keyName under which its key is on file in place of its name and port
 * @param knownHosts the files with known keys beside VipDrift's own
 * @param notes sentences: what of the configuration could not be taken into account
 */
public record Route(List<RemoteTarget> hops, Optional<String> keyName, List<Path> knownHosts, NewKeys newKeys,
        List<String> notes) {

    public Route {
        hops = List.copyOf(hops);
        knownHosts = List.copyOf(knownHosts);
        notes = List.copyOf(notes);
    }
}
