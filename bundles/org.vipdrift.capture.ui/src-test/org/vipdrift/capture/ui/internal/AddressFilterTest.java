package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.ui.internal.model.Packets;
import org.vipdrift.core.Addresses;

class AddressFilterTest {

    @Test
    void findsWhoAsksForTheAddressAndWhoClaimsIt() {
        DisplayFilter filter = filter("198.51.100.100");
        assertTrue(filter.test(Dissector.dissect(Packets.REQUEST)));
        assertTrue(filter.test(Dissector.dissect(Packets.GRATUITOUS)));
        assertFalse(filter("198.51.100.99").test(Dissector.dissect(Packets.REQUEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.100", "2001:db8::1"})
    void isValid(String ip) {
        filter(ip);
    }

    private static DisplayFilter filter(String ip) {
        return DisplayFilter.compile(AddressFilter.of(Addresses.parse(ip))).filter().orElseThrow();
    }
}
