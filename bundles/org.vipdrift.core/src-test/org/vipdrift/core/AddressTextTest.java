package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressTextTest {
    @Test
    void writesIpv4InDots() {
        assertEquals("198.51.100.100", Addresses.text(Addresses.parse("198.51.100.100")));
    }

    @Test
    void writesIpv6AsRfc5952Says() {
        assertEquals("2001:db8::100", text("2001:0DB8:0:0:0:0:0:100"));
        assertEquals("2001:db8:0:1:1:1:1:1", text("2001:db8:0:1:1:1:1:1"));
        assertEquals("2001:db8::1:0:0:1", text("2001:db8:0:0:1:0:0:1"));
        assertEquals("::", text("::"));
        assertEquals("::1", text("::1"));
        assertEquals("fe80::", text("fe80::"));
    }

    @Test
    void leavesOutTheZone() throws UnknownHostException {
        byte[] octets = Addresses.parse("fe80::1").getAddress();
        assertEquals("fe80::1", Addresses.text(Inet6Address.getByAddress("", octets, 3)));
    }

    private static String text(String literal) {
        return Addresses.text(Addresses.parse(literal));
    }
}
