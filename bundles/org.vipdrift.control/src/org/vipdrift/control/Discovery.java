package org.vipdrift.control;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;

/** Thread-safe. Finds hosts and VIPs that are not in the inventory yet; changes nothing, neither here nor on a host. */
public interface Discovery {

    /**
     * Who answers in a subnet.
     *
     * @param from the host whose agent asks by ARP; null for this machine: by ARP where this process may, else by its kernel
     * @throws ControlException INVALID for a subnet that is too large, UNREACHABLE if nobody there can be asked from
     */
    SweepReport sweep(Ipv4Subnet subnet, @Nullable HostId from, Duration limit)
            throws ControlException, InterruptedException;

    /**
     * What a host of the inventory runs that moves addresses, and which addresses it has; by SSH, so that it needs no agent.
     *
     * @throws ControlException if it cannot be reached, or says nothing that can be read
     */
    HostServices look(HostId host, Duration limit) throws ControlException, InterruptedException;
}
