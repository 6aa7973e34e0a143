package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.sample.Sample;

/** One thing changed in an ordinary packet: what cannot be is an error, what is merely strange is shown and marked. */
class StrangePacketTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARP_REQUEST | 6 | 03 | WARNING | The source MAC address is a group address, which no station has
            ARP_REQUEST | 22 | 000000000000 | WARNING | The sender MAC address is one no station has
            ARP_REQUEST | 28 | e0000001 | WARNING | The sender IP address is a multicast address
            ARP_REQUEST | 18 | 05 | NOTE | Not the Ethernet and IPv4 form of ARP
            SNAP_ARP | 12 | 05e0 | WARNING | A number between 1500 and 1536 is neither a length nor a type
            SNAP_ARP | 12 | 0200 | WARNING | The length is more than the frame holds
            PING | 14 | 55 | ERROR | The IP version is 5 instead of 4
            PING | 14 | 44 | ERROR | A header of 16 bytes cannot be, the least is 20
            PING | 16 | 0000 | NOTE | The total length is 0, maybe because the network card fills it in
            PING | 16 | 0010 | ERROR | The total length is less than the header's
            PING | 16 | 4000 | WARNING | The total length is more than the frame holds
            PING | 24 | 0000 | WARNING | The checksum does not match the bytes
            PING | 36 | 0000 | WARNING | The checksum does not match the bytes
            PING | 26 | e0 | WARNING | The source is a multicast address, which no host has
            ROUTER_ALERT | 35 | 01 | ERROR | The length of an option cannot be
            ROUTER_ALERT | 35 | 09 | ERROR | The length of an option cannot be
            PING6 | 14 | 50 | ERROR | The IP version is 5 instead of 6
            PING6 | 18 | 0100 | WARNING | The payload length is more than the frame holds
            PING6 | 22 | ff02 | WARNING | The source is a multicast address, which no host has
            PING6 | 56 | 0000 | WARNING | The checksum does not match the bytes
            IPV6_OPTIONS | 57 | 05 | ERROR | An option goes past the end of its header
            AUTHENTICATED | 35 | 00 | ERROR | A header of 8 bytes cannot be, the least is 12
            NEIGHBOUR_SOLICITATION | 79 | 00 | ERROR | An option of length 0 cannot be
            NEIGHBOUR_ADVERTISEMENT | 21 | 40 | WARNING | Neighbour discovery with a hop limit of 64 instead of 255 \
            comes from beyond the link
            UDP | 38 | 0007 | ERROR | A length of 7 cannot be, the header alone has 8 bytes
            UDP | 38 | 0100 | ERROR | The length is more than the IP packet holds
            UDP | 40 | 1111 | NOTE | The checksum does not match the bytes, maybe because the network card sets it
            TCP_SYN | 46 | 40 | ERROR | A header of 16 bytes cannot be, the least is 20
            TCP_SYN | 55 | 00 | ERROR | The length of an option cannot be
            TCP_BEGUN_CHECKSUM | 0 | 02 | NONE | The checksum is only begun, as the network card completes it
            VXLAN_ARP | 42 | 00 | WARNING | The bit that says there is a network id is not set
            GENEVE_ARP | 42 | 40 | ERROR | There is no version 1 of GENEVE
            GENEVE_OPTIONS | 53 | 1f | ERROR | An option goes past the end of the header
            VRRP2 | 22 | 40 | WARNING | VRRP with a time to live of 64 instead of 255 may come from beyond the link
            VRRP2 | 34 | 41 | ERROR | There is no version 4 of VRRP
            VRRP2 | 36 | 01 | WARNING | The checksum does not match the bytes
            CARP | 22 | 40 | WARNING | CARP with a time to live of 64 instead of 255 may come from beyond the link
            CARP | 40 | 0000 | WARNING | The checksum does not match the bytes
            HSRP2 | 42 | 77 | NOTE | A part of type 119 is not known
            GLBP_HELLO | 55 | 01 | ERROR | A part of length 1 cannot be
            BFD | 42 | 40 | ERROR | Neither version 2 with a length of 24 can be
            BFD | 45 | 10 | ERROR | Neither version 1 with a length of 16 can be
            RADIO_ARP | 2 | 0400 | ERROR | A header of 4 bytes cannot be, the least is 8
            """)
    void isMarked(String sample, int at, String octets, Severity severity, String sentence) {
        Dissection dissection = Dissector.dissect(changed(sample, at, octets));
        Field message = dissection.fields("_ws.expert.message")
                .filter(field -> field.value().text().equals(sentence)).findFirst()
                .orElseThrow(() -> new AssertionError(dissection.toString()));
        assertEquals(severity, message.severity());
        assertTrue(dissection.severity().compareTo(severity) >= 0);
        assertEquals(severity.compareTo(Severity.WARNING) >= 0, dissection.doubts().contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROUTER_ADVERTISEMENT | 71 | ff
            VRRP2 | 37 | 05
            VRRP3_IPV6 | 57 | 02
            LISTENER_REPORT_SOURCES | 61 | 03
            HSRP2_IPV6 | 43 | 60
            GLBP_HELLO | 55 | 60
            RADIO_ARP | 2 | 0040
            COOKED_ARP | 20 | 20
            """)
    void isMalformedWhenALengthLies(String sample, int at, String octets) {
        Dissection dissection = Dissector.dissect(changed(sample, at, octets));
        assertEquals(Severity.ERROR, dissection.severity());
        assertEquals(1, dissection.fields("_ws.malformed").count(), dissection::toString);
        assertTrue(dissection.summary().info().endsWith("]"), dissection.summary().info());
    }

    @Test
    void sevenAddressesOfVrrpAreNotTakenForCarp() {
        Dissection vrrp = Dissector.dissect(Sample.named("VRRP_OF_SEVEN").frame());
        assertEquals("VRRP", vrrp.summary().protocol());
        assertEquals(7, vrrp.fields("vrrp.ip_addr").count());
        assertEquals(0, vrrp.fields("carp").count());
    }

    @Test
    void ordinaryPacketsBearNoMark() {
        List<String> strange = List.of("ARP_FORGED", "ARP_OF_20_BYTES", "ARP_INFINIBAND", "ARP_OTHER_PROTOCOL",
                "BOGUS_IPV4", "UDP_BAD_CHECKSUM");
        for (Sample sample : Sample.all()) {
            Dissection dissection = Dissector.dissect(sample.frame());
            assertEquals(strange.contains(sample.name()), dissection.severity() != Severity.NONE, sample.name());
        }
    }

    @Test
    void anAddressClaimedInATunnelIsFound() {
        assertTrue(Dissector.claim(Sample.named("VXLAN_ARP").frame()).isPresent());
        assertTrue(Dissector.claim(Sample.named("GENEVE_ARP").frame()).isPresent());
        assertTrue(Dissector.claim(Sample.named("RADIO_ARP").frame()).isPresent());
        assertTrue(Dissector.claim(Sample.named("UDP").frame()).isEmpty());
    }

    @Test
    void aPasswordWithControlCharactersIsShownHarmless() {
        Frame frame = changed("VRRP2", 46, "1b5b324a");
        Field password = Dissector.dissect(frame).fields("vrrp.auth_string").findFirst().orElseThrow();
        assertEquals("Authentication String: \\u001b[2Jet", password.label());
    }

    private static Frame changed(String name, int at, String octets) {
        Sample sample = Sample.named(name);
        byte[] bytes = Arrays.copyOf(sample.octets(), sample.octets().length);
        byte[] other = HexFormat.of().parseHex(octets);
        System.arraycopy(other, 0, bytes, at, other.length);
        return sample.with(bytes);
    }
}
