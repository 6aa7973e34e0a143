package org.vipdrift.agent.internal.host;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.vrrp.Advert;

/** VRRP adverts on the segment behind an interface. Thread-safe; nothing here waits. */
public interface Adverts {

    /**
     * One virtual router on one segment.
     *
     * @param own the source of the adverts sent
     * @param vips the addresses they stand for, of one family
     * @param peers whom adverts are sent to one by one; empty for the multicast group
     */
    record Router(int version, int virtualRouterId, InetAddress own, List<InetAddress> vips, List<InetAddress> peers) {
        public Router {
            vips = List.copyOf(vips);
            peers = List.copyOf(peers);
        }
    }

    /** Hears adverts, on the wire's own thread; must not block. */
    @FunctionalInterface
    interface Ear {
        /** @param advert its checks passed, not sent from the router's own address */
        void heard(Advert advert, MacAddress from);

        /** Another agent says under which epoch it holds the virtual router's VIPs. */
        default void held(Epoch epoch) {
        }
    }

    /** A place in the election of one virtual router; closed, nothing is heard any more. */
    interface Seat extends Subscription {
        /** @throws IOException if the interface does not take the frame */
        void send(int priority, long advertNanos) throws IOException;

        /**
         * Tells the agents on the segment under which epoch this host holds.
         *
         * @throws IOException if the interface does not take the frame
         */
        void tell(Epoch epoch) throws IOException;
    }

    /** @throws IOException if the interface gives no sockets, or the router's values cannot be on the wire */
    Seat join(Nic nic, Router router, Ear ear) throws IOException;
}
