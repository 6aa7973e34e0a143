package org.vipdrift.capture.ui.internal.model;

import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.vipdrift.capture.Subnet;

/** The networks this machine has at interfaces. */
final class LocalSubnets {
    private LocalSubnets() {
    }

    /** Those of all. */
    static List<Subnet> of(List<String> interfaceNames) {
        return interfaceNames.stream().flatMap(name -> of(name).stream()).distinct().toList();
    }

    /** IPv4 alone, which ARP is about. None where nothing is known; a single address says nothing of the others. */
    private static List<Subnet> of(String interfaceName) {
        try {
            NetworkInterface found = NetworkInterface.getByName(interfaceName);
            return found == null ? List.of()
                    : found.getInterfaceAddresses().stream().filter(LocalSubnets::isNetwork)
                            .map(own -> new Subnet(own.getAddress(), own.getNetworkPrefixLength())).toList();
        } catch (SocketException e) {
            return List.of(); // the capture itself will say what is wrong with the interface
        }
    }

    private static boolean isNetwork(InterfaceAddress own) {
        return own.getAddress() instanceof Inet4Address && own.getNetworkPrefixLength() < Integer.SIZE;
    }
}
