package org.vipdrift.inventory;

import org.vipdrift.core.HostId;

/**
 * A host that may hold a group's VIPs.
 *
 * @param interfaceName where the VIPs live on it
 * @param priority 1 to 254, the greater is preferred; 255 for the owner, which waits for nobody
 */
public record Member(HostId host, String interfaceName, int priority) {
    public static final int DEFAULT_PRIORITY = 100;
}
