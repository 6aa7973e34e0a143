package org.vipdrift.agent.api;

import java.net.InetAddress;
import java.util.List;
import org.vipdrift.core.MacAddress;

/**
 * Who was heard in a subnet.
 *
 * @param interfaceName where it was asked
 * @param from the address that asked
 * @param asked how many addresses were asked for
 * @param stations in the order of their addresses, this host's own among them
 */
public record Swept(String interfaceName, InetAddress from, int asked, List<Station> stations) {
    /** Of one address; that is more than there ever should be. */
    public static final int MOST_MACS = 16;

    public Swept {
        stations = List.copyOf(stations);
    }

    /** @param macs all that spoke for the address, the first first */
    public record Station(InetAddress ip, List<MacAddress> macs) {

        public Station {
            macs = List.copyOf(macs);
        }
    }
}
