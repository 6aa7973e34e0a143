package org.vipdrift.control.internal.discover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;

/**
 * Where this machine stands in a subnet.
 *
 * @param mac {@link MacAddress#ZERO} where the interface has none
 */
record LocalSeat(String interfaceName, InetAddress address, MacAddress mac, List<InetAddress> own) {

    static Optional<LocalSeat> in(Ipv4Subnet subnet) throws IOException {
        for (NetworkInterface link : NetworkInterface.networkInterfaces().toList()) {
            for (InterfaceAddress own : link.getInterfaceAddresses()) {
                if (isIn(own, subnet)) {
                    return Optional.of(new LocalSeat(link.getName(), own.getAddress(), mac(link.getHardwareAddress()),
                            link.inetAddresses().filter(subnet::contains).toList()));
                }
            }
        }
        return Optional.empty();
    }

    /** A prefix length of 32 says nothing about who else is on the link. */
    private static boolean isIn(InterfaceAddress own, Ipv4Subnet subnet) {
        return own.getNetworkPrefixLength() < Integer.SIZE
                && subnet.isWithin(own.getAddress(), own.getNetworkPrefixLength());
    }

    private static MacAddress mac(byte @Nullable [] octets) {
        return octets == null || octets.length != MacAddress.LENGTH ? MacAddress.ZERO : MacAddress.of(octets, 0);
    }

    /** ARP with Ethernet headers works on it. */
    boolean isEthernet() {
        return !mac.equals(MacAddress.ZERO);
    }
}
