package org.vipdrift.failover.port;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;

/**
 * Immutable. What one host heard on the wire.
 *
 * @param asked the addresses it asked for
 * @param failure why it could not ask; empty if it did
 */
public record WireReply(HostId observer, List<InetAddress> asked, List<Sighting> sightings, String failure) {

    public WireReply {
        asked = List.copyOf(asked);
        sightings = List.copyOf(sightings);
    }

    public static WireReply failed(HostId observer, String failure) {
        return new WireReply(observer, List.of(), List.of(), failure);
    }

    public boolean hasAsked(InetAddress address) {
        return failure.isEmpty() && asked.contains(address);
    }

    /** The MACs heard for an address. */
    public Stream<MacAddress> macsOf(InetAddress address) {
        return sightings.stream().filter(s -> s.ip().equals(address)).map(Sighting::mac).distinct();
    }
}
