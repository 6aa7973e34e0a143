package org.vipdrift.agent.api;

import java.net.InetAddress;
import org.vipdrift.core.HostId;

/**
 * Another member of an election.
 *
 * @param address its own address on the segment, in the family of the group's first VIP
 * @param priority 1 to 254; 255 for the owner, 0 for a host that is a witness
 */
public record ElectionMember(HostId host, InetAddress address, int priority) {

    /** Whether it takes part without ever holding. */
    public boolean isWitness() {
        return priority == 0;
    }
}
