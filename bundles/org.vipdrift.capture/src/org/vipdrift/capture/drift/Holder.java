package org.vipdrift.capture.drift;

import java.net.InetAddress;
import java.util.Optional;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Who has an address or speaks for a virtual router.
 *
 * @param ip the router's own address, which tells routers apart that use one virtual MAC; absent for an address
 */
public record Holder(MacAddress mac, Optional<InetAddress> ip) {

    public static Holder of(MacAddress mac) {
        return new Holder(mac, Optional.empty());
    }

    /** "02:00:5e:10:00:01", "02:00:5e:10:00:01 (198.51.100.11)". */
    public String text() {
        return mac + ip.map(own -> " (" + Addresses.text(own) + ")").orElse("");
    }
}
