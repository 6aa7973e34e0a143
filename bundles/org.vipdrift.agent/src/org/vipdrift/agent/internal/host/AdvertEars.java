package org.vipdrift.agent.internal.host;

import java.io.IOException;
import org.vipdrift.core.Subscription;

/** All VRRP adverts on a segment, whatever their virtual router. Thread-safe; nothing here waits. */
@FunctionalInterface
public interface AdvertEars {

    /** @throws IOException if the interface gives no sockets */
    Subscription listen(Nic nic, boolean ipv4, Adverts.Ear ear) throws IOException;
}
