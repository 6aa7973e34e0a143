package org.vipdrift.vrrp;

import java.net.InetAddress;
import java.util.Set;

/**
 * Who was reached by asking the wire (ARP, NDP).
 *
 * @param gateway whether the gateway answered
 * @param reached the rivals and witnesses that answered
 */
public record Surroundings(boolean gateway, Set<InetAddress> reached) {
    public static final Surroundings NOBODY = new Surroundings(false, Set.of());

    public Surroundings {
        reached = Set.copyOf(reached);
    }
}
