package org.vipdrift.failover.port;

import java.net.InetAddress;
import org.vipdrift.core.MacAddress;

/** A neighbour to be told by unicast where a VIP lives now. */
public record Station(InetAddress ip, MacAddress mac) {
}
