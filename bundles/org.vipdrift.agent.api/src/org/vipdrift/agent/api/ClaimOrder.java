package org.vipdrift.agent.api;

import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * @param epoch that of the prepare, or a newer one
 * @param validSeconds the addresses' lifetime in the kernel, {@code AddressFacts.FOREVER} for no end
 */
public record ClaimOrder(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch, long validSeconds) {

    public ClaimOrder {
        vips = List.copyOf(vips);
    }
}
