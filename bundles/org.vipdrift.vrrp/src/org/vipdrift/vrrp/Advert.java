package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.List;

/**
 * A VRRP advertisement, its checks passed.
 *
 * @param priority 0 when the master lets go
 * @param advertNanos the sender's interval
 * @param source the sender's own address
 * @param addresses the VIPs it stands for
 */
public record Advert(int version, int virtualRouterId, int priority, long advertNanos, InetAddress source,
        List<InetAddress> addresses) {

    public Advert {
        addresses = List.copyOf(addresses);
    }
}
