package org.vipdrift.agent.internal.sweep;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.InterfaceFacts;

/**
 * Where a host stands in a subnet.
 *
 * @param asker the host's first address there, which asks
 * @param own all its addresses there
 */
record Seat(Nic nic, InetAddress asker, List<InetAddress> own) {
    private static final int HOST_PREFIX = 32;

    static boolean isIn(InterfaceFacts link, Ipv4Subnet subnet) {
        return covering(link, subnet).findAny().isPresent();
    }

    /** @param link one that {@link #isIn} the subnet */
    static Seat of(Nic nic, InterfaceFacts link, Ipv4Subnet subnet) {
        InetAddress asker = covering(link, subnet).min(Comparator.comparing(AddressFacts::secondary)).orElseThrow()
                .address();
        return new Seat(nic, asker,
                link.addresses().stream().map(AddressFacts::address).filter(subnet::contains).distinct().toList());
    }

    private static Stream<AddressFacts> covering(InterfaceFacts link, Ipv4Subnet subnet) {
        return placed(link).filter(own -> subnet.isWithin(own.address(), own.prefixLength()));
    }

    /** A host address says nothing about who else is on the link. */
    private static Stream<AddressFacts> placed(InterfaceFacts link) {
        return link.addresses().stream()
                .filter(own -> own.address() instanceof Inet4Address && own.prefixLength() < HOST_PREFIX);
    }

    static Stream<Ipv4Subnet> subnets(InterfaceFacts link) {
        return placed(link).filter(own -> own.prefixLength() > 0 && !own.address().isLoopbackAddress())
                .map(own -> new Ipv4Subnet(own.address(), own.prefixLength()));
    }
}
