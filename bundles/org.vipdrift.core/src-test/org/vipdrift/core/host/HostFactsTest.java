package org.vipdrift.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class HostFactsTest {
    private static final InetAddress OWN = Addresses.parse("198.51.100.11");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final AddressFacts OWN_FACTS = new AddressFacts(OWN, 24, false, AddressFacts.FOREVER);
    private static final InterfaceFacts ETH0 = new InterfaceFacts("eth0", 2, MacAddress.parse("02:00:5e:10:00:01"),
            true,
            true, 1500, List.of(new AddressFacts(VIP, 32, false, 3), OWN_FACTS));
    private static final HostFacts HOST = new HostFacts("h1", "0.1.0", List.of(), "boot", 0, 0, List.of(ETH0),
            List.of(),
            List.of(), Map.of(), List.of(), List.of());

    @Test
    void findsInterfacesByNameAndAddress() {
        assertEquals(Optional.of(ETH0), HOST.interfaceNamed("eth0"));
        assertEquals(Optional.empty(), HOST.interfaceNamed("eth1"));
        assertEquals(Optional.of(ETH0), HOST.interfaceWith(VIP));
        assertEquals(Optional.empty(), HOST.interfaceWith(Addresses.parse("198.51.100.12")));
    }

    @Test
    void findsTheSubnetOfAnAddressButNotInTheAddressItself() {
        assertEquals(Optional.of(OWN_FACTS), ETH0.addressInSubnetOf(VIP));
        assertEquals(Optional.of(OWN_FACTS), ETH0.addressInSubnetOf(Addresses.parse("198.51.100.7")));
        assertEquals(Optional.empty(), ETH0.addressInSubnetOf(Addresses.parse("203.0.113.7")));
    }
}
