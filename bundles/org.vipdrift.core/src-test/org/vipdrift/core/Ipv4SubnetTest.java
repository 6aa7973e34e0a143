package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4SubnetTest {

    private static InetAddress ip(String text) {
        return Addresses.parse(text);
    }

    @Test
    void isNamedByAnyOfItsAddresses() {
        Ipv4Subnet subnet = Ipv4Subnet.parse("198.51.100.77/26");
        assertEquals("198.51.100.64/26", subnet.toString());
        assertEquals(new Ipv4Subnet(ip("198.51.100.127"), 26), subnet);
        assertTrue(subnet.contains(ip("198.51.100.127")));
        assertFalse(subnet.contains(ip("198.51.100.128")));
        assertFalse(subnet.contains(ip("2001:db8::1")));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.0/24, 254, 198.51.100.1, 198.51.100.254", "10.0.0.0/22, 1022, 10.0.0.1, 10.0.3.254",
            "198.51.100.8/31, 2, 198.51.100.8, 198.51.100.9", "198.51.100.8/32, 1, 198.51.100.8, 198.51.100.8",
            "255.255.255.252/30, 2, 255.255.255.253, 255.255.255.254"})
    void stationsHaveNeitherItsFirstNorItsLastAddressWhereThereIsRoom(String text, int count, String first,
            String last) {
        List<InetAddress> stations = Ipv4Subnet.parse(text).stations();
        assertEquals(count, stations.size());
        assertEquals(ip(first), stations.getFirst());
        assertEquals(ip(last), stations.getLast());
    }

    @Test
    void isWithinTheSubnetOfAnAddressThatCoversAllOfIt() {
        Ipv4Subnet subnet = Ipv4Subnet.parse("198.51.100.0/25");
        assertTrue(subnet.isWithin(ip("198.51.100.200"), 24));
        assertFalse(subnet.isWithin(ip("198.51.100.1"), 26));
        assertFalse(subnet.isWithin(ip("198.51.101.1"), 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.0", "198.51.100.0/", "/24", "198.51.100.0/33", "198.51.100.0/0",
            "198.51.100.0/-1", "2001:db8::/64", "198.51.100/24", "host/24", "198.51.100.0/24 "})
    void refusesWhatIsNone(String text) {
        String sentence = String
                .valueOf(assertThrows(InvalidValueException.class, () -> Ipv4Subnet.parse(text)).getMessage());
        assertTrue(sentence.contains("write it as 198.51.100.0/24"), sentence);
    }
}
