package org.vipdrift.failover.port;

import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

/**
 * Immutable. What every order to an agent names.
 *
 * @param interfaceName where the VIPs live on the host that gets it
 */
public record Order(GroupId group, List<Vip> vips, String interfaceName, Epoch epoch) {

    public Order {
        vips = List.copyOf(vips);
    }

    public Order withEpoch(Epoch other) {
        return new Order(group, vips, interfaceName, other);
    }
}
