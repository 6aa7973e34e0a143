package org.vipdrift.core.host;

import java.net.InetAddress;
import org.vipdrift.core.MacAddress;

/**
 * An entry of the kernel's neighbour table (ARP or NDP).
 *
 * @param state the kernel's word in lower case: reachable, stale, delay, probe, failed, permanent, noarp, incomplete
 */
public record NeighbourFacts(InetAddress address, String interfaceName, MacAddress mac, String state) {
}
