package org.vipdrift.capture.ui.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import org.vipdrift.core.Addresses;

/** The display filter for all packets that speak of an address: from it, to it, asking for it, claiming it. */
final class AddressFilter {
    private AddressFilter() {
    }

    static String of(InetAddress ip) {
        String text = Addresses.text(ip);
        return ip instanceof Inet4Address
                ? ("ip.addr == %1$s || arp.src.proto_ipv4 == %1$s || arp.dst.proto_ipv4 == %1$s"
                        + " || vrrp.ip_addr == %1$s").formatted(text)
                : ("ipv6.addr == %1$s || icmpv6.nd.ns.target_address == %1$s || icmpv6.nd.na.target_address == %1$s"
                        + " || vrrp.ipv6_addr == %1$s").formatted(text);
    }
}
