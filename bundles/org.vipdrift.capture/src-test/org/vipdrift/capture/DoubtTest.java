package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be is an error, what is strange is marked, everything else is neither. */
class DoubtTest {

    @Test
    void anArpPacketThatEndsEarlyIsAnErrorAndKeepsWhatCouldBeRead() {
        Dissection arp = Dissector.dissect(SampleFrame.named("ARP_OF_20_BYTES"));
        assertEquals(Severity.ERROR, arp.severity());
        assertEquals(1, arp.fields("_ws.malformed").count());
        assertEquals("1", arp.fields("arp.opcode").findFirst().orElseThrow().value().text());
        assertTrue(arp.claim().isEmpty());
    }

    /** The checksum of a header that is not all there is not looked at, so it stops nobody. */
    @Test
    void anIpHeaderThatEndsEarlyKeepsTheSourceThatCouldBeRead() {
        Slice bytes = SampleFrame.named("PING").bytes().atMost(31);
        Dissection ping = Dissector.dissect(new Frame(bytes, 31, 0, "eth0", Frame.ETHERNET));
        assertEquals(1, ping.fields("_ws.malformed").count());
        assertEquals("198.51.100.11", ping.fields("ip.src").findFirst().orElseThrow().value().text());
    }

    @Test
    void aReplySentByAnotherStationIsStrangeYetData() {
        Dissection arp = Dissector.dissect(SampleFrame.named("ARP_FORGED"));
        assertEquals(Severity.WARNING, arp.severity());
        assertEquals(List.of("[The sender MAC address is not the Ethernet source]"), notes(arp));
        assertEquals(List.of("The sender MAC address is not the Ethernet source"), arp.doubts());
        assertTrue(arp.claim().isPresent());
    }

    @Test
    void ordinaryPacketsBearNoMark() {
        for (SampleFrame sample : SampleFrame.all()) {
            if (!sample.name().startsWith("ARP_FORGED") && !sample.name().startsWith("ARP_OF")) {
                assertEquals(Severity.NONE, Dissector.dissect(sample.frame()).severity(), sample.name());
            }
        }
    }

    @Test
    void aFrameTheCaptureCutIsNoFaultOfItsSender() {
        byte[] whole = SampleFrame.named("ARP_REQUEST").bytes().copy();
        Frame cut = new Frame(Slice.of(whole).atMost(30), whole.length, 0, "eth0", Frame.ETHERNET);
        Dissection arp = Dissector.dissect(cut);
        assertEquals(Severity.NOTE, arp.severity());
        assertEquals("[Packet size limited during capture]", arp.summary().info());
        assertEquals(1, arp.fields("_ws.short").count());
        assertEquals("30", arp.fields("frame.cap_len").findFirst().orElseThrow().value().text());
        assertEquals("60", arp.fields("frame.len").findFirst().orElseThrow().value().text());
    }

    @Test
    void aWrongChecksumIsMarked() {
        byte[] octets = SampleFrame.named("VRRP3").bytes().copy();
        octets[36] ^= 1;
        Dissection vrrp = Dissector.dissect(SampleFrame.of(octets));
        assertEquals(Severity.WARNING, vrrp.severity());
        assertEquals("0", vrrp.fields("vrrp.checksum.status").findFirst().orElseThrow().value().text());
    }

    @Test
    void headersNestedForEverEnd() {
        byte[] octets = new byte[60_000];
        System.arraycopy(SampleFrame.named("VLAN_ARP").bytes().copy(), 0, octets, 0, 14);
        for (int i = 14; i + 4 < octets.length; i += 4) {
            octets[i + 2] = (byte) 0x81;
        }
        Dissection nested = Dissector.dissect(SampleFrame.of(octets));
        assertEquals(Severity.WARNING, nested.severity());
        assertTrue(nested.layers().size() <= 20);
    }

    @Test
    void anUnknownLinkTypeIsSaid() {
        Frame odd = new Frame(Slice.of(new byte[40]), 40, 0, "radio0", 147);
        assertEquals("Frames of link type 147 are not decoded", Dissector.summarise(odd).summary().info());
    }

    private static List<String> notes(Dissection dissection) {
        return dissection.fields("_ws.expert").map(Field::label).toList();
    }
}
