package org.vipdrift.agent.internal.host;

import org.vipdrift.core.MacAddress;

/**
 * A network interface as it was when it was looked up.
 *
 * @param index the kernel's ifindex; another one under the same name is another interface
 * @param ethernet whether ARP and neighbour discovery with Ethernet headers work on it
 */
public record Nic(String name, int index, MacAddress mac, boolean up, boolean carrier, boolean ethernet) {
}
