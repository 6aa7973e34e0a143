package org.vipdrift.failover.port;

import org.vipdrift.core.HostId;

/** Thread-safe. Finds the port to a host. */
@FunctionalInterface
public interface Members {

    MemberPort member(HostId host);
}
