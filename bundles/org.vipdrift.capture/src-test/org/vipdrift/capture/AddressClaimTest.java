package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class AddressClaimTest {

    @ParameterizedTest
    @CsvSource({
            "ARP_REQUEST, ARP, REQUEST, 198.51.100.11, 02:00:5e:10:00:01, true",
            "ARP_REPLY, ARP, REPLY, 198.51.100.100, 02:00:5e:10:00:02, true",
            "GRATUITOUS_REQUEST, ARP, GRATUITOUS_REQUEST, 198.51.100.100, 02:00:5e:10:00:02, true",
            "ANNOUNCEMENT, ARP, GRATUITOUS_REQUEST, 198.51.100.100, 02:00:5e:10:00:02, true",
            "GRATUITOUS_REPLY, ARP, GRATUITOUS_REPLY, 198.51.100.100, 02:00:5e:10:00:02, true",
            "ARP_PROBE, ARP, PROBE, 198.51.100.100, 02:00:5e:10:00:01, false",
            "NEIGHBOUR_SOLICITATION, NDP, REQUEST, fe80::5eff:fe10:1, 02:00:5e:10:00:01, true",
            "NEIGHBOUR_ADVERTISEMENT, NDP, REPLY, 2001:db8::100, 02:00:5e:10:00:02, true",
            "UNSOLICITED_ADVERTISEMENT, NDP, GRATUITOUS_REPLY, 2001:db8::100, 02:00:5e:10:00:02, true",
            "DUPLICATE_ADDRESS_PROBE, NDP, PROBE, 2001:db8::100, 02:00:5e:10:00:01, false"})
    void saysWhoClaimsWhat(String frame, AddressClaim.Protocol protocol, AddressClaim.Kind kind, String ip, String mac,
            boolean binds) {
        AddressClaim claim = Dissector.summarise(SampleFrame.named(frame)).claim().orElseThrow();
        assertEquals(protocol, claim.protocol());
        assertEquals(kind, claim.kind());
        assertEquals(Addresses.parse(ip), claim.ip());
        assertEquals(MacAddress.parse(mac), claim.mac());
        assertEquals(binds, claim.binds());
    }

    @Test
    void aPacketQuotedInAnErrorClaimsNothing() {
        assertEquals(true, Dissector.summarise(SampleFrame.named("TIME_EXCEEDED")).claim().isEmpty());
    }

    @Test
    void aGroupAddressAsSenderBindsNothing() {
        byte[] octets = SampleFrame.named("ARP_REPLY").bytes().copy();
        octets[22] = (byte) 0xff;
        assertFalse(Dissector.summarise(SampleFrame.of(octets)).claim().orElseThrow().binds());
    }
}
