package org.vipdrift.vrrp;

import java.net.InetAddress;

/** Another member of the group. @param address its own address on the segment, the source of its adverts */
public record Rival(InetAddress address, int priority) {
}
