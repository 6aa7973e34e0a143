package org.vipdrift.core.host;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * @param index the kernel's ifindex
 * @param mac {@link MacAddress#ZERO} where the link has none
 * @param up administratively up (IFF_UP)
 * @param carrier the lower layer is up (IFF_LOWER_UP)
 * @param mtu octets
 */
public record InterfaceFacts(String name, int index, MacAddress mac, boolean up, boolean carrier, int mtu,
        List<AddressFacts> addresses) {

    public InterfaceFacts {
        addresses = List.copyOf(addresses);
    }

    public boolean has(InetAddress address) {
        return addresses.stream().anyMatch(a -> a.address().equals(address));
    }

    /** The first address, other than this one itself, whose subnet holds the given address. */
    public Optional<AddressFacts> addressInSubnetOf(InetAddress address) {
        return addresses.stream().filter(a -> !a.address().equals(address))
                .filter(a -> Addresses.sameSubnet(a.address(), address, a.prefixLength())).findFirst();
    }
}
