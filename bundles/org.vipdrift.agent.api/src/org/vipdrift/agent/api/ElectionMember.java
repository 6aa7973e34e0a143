package org.vipdrift.agent.api;

import java.net.InetAddress;
import org.vipdrift.core.HostId;

/** Another member of an election. @param address its own address on the segment, in the family of the group's first VIP */
public record ElectionMember(HostId host, InetAddress address, int priority) {
}
