package org.vipdrift.failover.port;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;

/**
 * Immutable. One host as just read.
 *
 * @param facts what its agent said; for a dead agent what the one-shot found, if it could be run
 * @param sshAddress where the SSH session goes to, if the name could be resolved
 * @param clockError the greatest error of times converted from this host's clock; absent if the offset is not known
 * @param roundTrip the shortest exchange measured with its agent; zero if it is not attached
 * @param sentence how it was reached, or why it was not
 */
public record Reading(HostId host, Contact contact, Optional<HostFacts> facts, Optional<InetAddress> sshAddress,
        Optional<Duration> clockError, Duration roundTrip, String sentence) {

    /** A host that did not answer. */
    public static Reading unreachable(HostId host, Optional<InetAddress> sshAddress, String sentence) {
        return new Reading(host, Contact.UNREACHABLE, Optional.empty(), sshAddress, Optional.empty(), Duration.ZERO,
                sentence);
    }

    public boolean isAttached() {
        return contact == Contact.ATTACHED;
    }
}
