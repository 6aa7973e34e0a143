package org.vipdrift.failover.port;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Protocol;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;

/**
 * Immutable. What a host heard somebody say about an address, without having asked.
 *
 * @param claim its time is on the console's wall clock
 */
public record Overheard(HostId observer, AddressClaim claim) {

    public static Overheard of(HostId observer, AddressClaim.Kind kind, InetAddress ip, MacAddress mac, Instant at) {
        Protocol protocol = ip instanceof Inet4Address ? Protocol.ARP : Protocol.NDP;
        return new Overheard(observer, new AddressClaim(protocol, kind, ip, mac, Optional.empty(), at));
    }
}
