package org.vipdrift.control;

import java.net.InetAddress;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;

/**
 * Who answered in a subnet.
 *
 * @param hosts in the order of their addresses
 * @param routers whose VRRP adverts were heard meanwhile; none where this machine asked
 * @param sentence who asked, how, where, and what came of it
 */
public record SweepReport(Ipv4Subnet subnet, Way way, List<FoundHost> hosts, List<Router> routers, String sentence) {

    public SweepReport {
        hosts = List.copyOf(hosts);
        routers = List.copyOf(routers);
    }

    /** How it was asked. */
    public enum Way {
        /** A host's agent asked by ARP and listened for adverts. */
        AGENT,
        /** This process asked by ARP, which it has the right to. */
        CONSOLE,
        /**
         * This machine's kernel asked by ARP, because it was given an empty datagram for each address. It tells one MAC for an
         * address, and also what it has known for a while.
         */
        KERNEL
    }

    /**
     * Adverts of a virtual router.
     *
     * @param version VRRP's, 2 or 3
     * @param vips the first addresses the adverts stand for
     * @param group the group of the inventory that one of them is a VIP of
     */
    public record Router(int version, int id, int priority, InetAddress from, MacAddress mac, List<InetAddress> vips,
            @Nullable GroupId group) {

        public Router {
            vips = List.copyOf(vips);
        }
    }
}
