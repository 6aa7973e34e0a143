package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.MacAddress;

class VendorsTest {

    @ParameterizedTest
    @CsvSource({
            "00:00:5e:00:01:33, VRRP or CARP virtual router 51",
            "00:00:5e:00:02:01, VRRP virtual router (IPv6) 1",
            "00:00:0c:07:ac:0a, HSRP virtual router 10",
            "00:00:0c:9f:f1:23, HSRPv2 virtual router 291",
            "00:07:b4:00:01:02, GLBP virtual forwarder",
            "52:54:00:12:34:56, QEMU/KVM virtual machine",
            "02:42:ac:11:00:02, Docker container",
            "02:00:5e:10:00:01, locally administered",
            "d8:bb:c1:00:00:01, ''"})
    void knowsVirtualAddressesWithoutAnyFile(String mac, String name) {
        assertEquals(name, Vendors.builtIn().of(MacAddress.parse(mac)));
    }
}
