package org.vipdrift.agent.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;

class FramesTest {
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:0a");
    private static final MacAddress STATION = MacAddress.parse("02:00:00:00:00:0b");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final InetAddress VIP6 = Addresses.parse("2001:db8::1:100");

    @Test
    void announcesAsARequestWithoutTargetMac() {
        assertEquals("ffffffffffff" + "02000000000a" + "0806" + "0001080006040001" + "02000000000a" + "c6336464"
                + "000000000000" + "c6336464", hex(ArpFrame.announcingRequest(MAC, VIP).toBytes()));
    }

    @Test
    void announcesAsAReplyWhoseTargetMacEqualsTheSenders() {
        assertEquals("ffffffffffff" + "02000000000a" + "0806" + "0001080006040002" + "02000000000a" + "c6336464"
                + "02000000000a" + "c6336464", hex(ArpFrame.announcingReply(MAC, VIP).toBytes()));
    }

    @Test
    void probesWithoutASenderAddress() {
        assertEquals("ffffffffffff" + "02000000000a" + "0806" + "0001080006040001" + "02000000000a" + "00000000"
                + "000000000000" + "c6336464", hex(ArpFrame.probe(MAC, VIP).toBytes()));
    }

    @Test
    void tellsASingleStation() {
        assertEquals("02000000000b" + "02000000000a" + "0806" + "0001080006040002" + "02000000000a" + "c6336464"
                + "02000000000b" + "c6336402",
                hex(ArpFrame.replyTo(STATION, Addresses.parse("198.51.100.2"), MAC, VIP).toBytes()));
    }

    @Test
    void readsArpBackAlsoWithPadding() {
        ArpFrame frame = ArpFrame.announcingReply(MAC, VIP);
        ByteBuffer padded = ByteBuffer.allocate(60).put(frame.toBytes()).rewind();
        assertEquals(Optional.of(frame), ArpFrame.parse(padded));
        assertTrue(ArpFrame.parse(ByteBuffer.wrap(ArpFrame.probe(MAC, VIP).toBytes())).orElseThrow().isProbe());
    }

    @Test
    void knowsInWhatWayASenderSpeaksForItsAddress() {
        InetAddress own = Addresses.parse("198.51.100.2");
        ArpFrame answer = ArpFrame.replyTo(STATION, own, MAC, VIP);
        ArpFrame question = new ArpFrame(MacAddress.BROADCAST, MAC, ArpFrame.REQUEST, MAC, VIP, MacAddress.ZERO, own);
        assertEquals(List.of(Said.ANNOUNCEMENT, Said.ANNOUNCEMENT, Said.ANSWER, Said.USE),
                Stream.of(ArpFrame.announcingRequest(MAC, VIP), ArpFrame.announcingReply(MAC, VIP), answer, question)
                        .map(ArpFrame::said).toList());
        assertEquals(List.of(Said.ANNOUNCEMENT, Said.ANSWER, Said.USE),
                Stream.of(NdpFrame.OVERRIDE, NdpFrame.SOLICITED | NdpFrame.OVERRIDE, 0)
                        .map(flags -> new NdpFrame(STATION, MAC, VIP6, VIP6, NdpFrame.ADVERTISEMENT, flags, VIP6, MAC))
                        .map(NdpFrame::said).toList());
    }

    @Test
    void refusesArpThatIsCutOrOfAnotherKind() {
        byte[] good = ArpFrame.probe(MAC, VIP).toBytes();
        assertEquals(Optional.empty(), ArpFrame.parse(ByteBuffer.wrap(good, 0, 41)));
        for (int at : new int[] {12, 14, 15, 16, 18, 19}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            assertEquals(Optional.empty(), ArpFrame.parse(ByteBuffer.wrap(bad)), "octet " + at);
        }
    }

    /** Checksums worked out by hand from RFC 4443, 2.3. */
    @Test
    void advertisesWithOverrideAndAChecksum() {
        assertEquals("333300000001" + "02000000000a" + "86dd" + "60000000" + "0020" + "3a" + "ff"
                + "20010db8000000000000000000010100" + "ff020000000000000000000000000001" + "8800"
                + checksum(0x20010db8L, 0x00010100L, 0xff02_0000L, 1, 0x20, 58, 0x8800_0000L, 0x2000_0000L, 0x20010db8L,
                        0x00010100L, 0x0201_0200L, 0x0aL)
                + "20000000" + "20010db8000000000000000000010100" + "0201" + "02000000000a",
                hex(NdpFrame.announcement(MAC, VIP6, false).toBytes()));
    }

    @Test
    void asksTheSolicitedNodeGroupWithoutASource() {
        assertEquals("3333ff010100" + "02000000000a" + "86dd" + "60000000" + "0018" + "3a" + "ff"
                + "00000000000000000000000000000000" + "ff0200000000000000000001ff010100" + "8700"
                + checksum(0xff02_0000L, 1, 0xff01_0100L, 0x18, 58, 0x8700_0000L, 0x20010db8L, 0x00010100L)
                + "00000000" + "20010db8000000000000000000010100", hex(NdpFrame.probe(MAC, VIP6).toBytes()));
    }

    private static String checksum(long... words) {
        long sum = 0;
        for (long word : words) {
            sum += (word >> 16) + (word & 0xffff);
        }
        while (sum > 0xffff) {
            sum = (sum >> 16) + (sum & 0xffff);
        }
        return String.format("%04x", ~sum & 0xffff);
    }

    @Test
    void readsNdpBackAlsoWithPadding() {
        NdpFrame frame = NdpFrame.announcement(MAC, VIP6, true);
        ByteBuffer padded = ByteBuffer.allocate(100).put(frame.toBytes()).rewind();
        assertEquals(Optional.of(frame), NdpLayout.parse(padded));
        assertEquals(Optional.of(NdpFrame.probe(MAC, VIP6)),
                NdpLayout.parse(ByteBuffer.wrap(NdpFrame.probe(MAC, VIP6).toBytes())));
    }

    @Test
    void takesTheSenderWhereAnAdvertisementNamesNoLinkLayerAddress() {
        NdpFrame bare = new NdpFrame(STATION, MAC, VIP6, VIP6, NdpFrame.ADVERTISEMENT, 0, VIP6, null);
        assertEquals(MAC, NdpLayout.parse(ByteBuffer.wrap(bare.toBytes())).orElseThrow().claimant());
    }

    @Test
    void refusesNdpThatIsCutForwardedOrDamaged() {
        byte[] good = NdpFrame.announcement(MAC, VIP6, false).toBytes();
        for (int length = 0; length < good.length; length++) {
            assertEquals(Optional.empty(), NdpLayout.parse(ByteBuffer.wrap(good, 0, length)), length + " octets");
        }
        for (int at = 18; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            assertEquals(Optional.empty(), NdpLayout.parse(ByteBuffer.wrap(bad)), "octet " + at);
        }
    }

    @Test
    void writesAndReadsAHandOver() {
        Handover agreed = new Handover("0123456789abcdef0123456789abcdef", MacAddress.parse("02:00:00:00:00:99"));
        byte[] frame = HandoverFrame.of(MAC, agreed);
        assertEquals("020000000099" + "02000000000a" + "88b5" + "5644484f" + "0123456789abcdef0123456789abcdef"
                + "00".repeat(26), hex(frame));
        assertEquals(Optional.of(new HandoverFrame(MAC, agreed.token())), HandoverFrame.parse(ByteBuffer.wrap(frame)));
        for (int length = 0; length < 34; length++) {
            assertEquals(Optional.empty(), HandoverFrame.parse(ByteBuffer.wrap(frame, 0, length)));
        }
        frame[14]++;
        assertEquals(Optional.empty(), HandoverFrame.parse(ByteBuffer.wrap(frame)));
    }

    @Test
    void survivesAnyOctets() {
        Random random = new Random(6);
        byte[] arp = ArpFrame.probe(MAC, VIP).toBytes();
        byte[] ndp = NdpFrame.announcement(MAC, VIP6, false).toBytes();
        for (int round = 0; round < 50_000; round++) {
            byte[] octets = round % 2 == 0 ? arp.clone() : ndp.clone();
            for (int i = 0; i < 3; i++) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt();
            }
            ArpFrame.parse(ByteBuffer.wrap(octets, 0, random.nextInt(octets.length + 1)));
            NdpLayout.parse(ByteBuffer.wrap(octets, 0, random.nextInt(octets.length + 1)));
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    @Test
    void aHolderTellsItsEpochToEverybody() {
        EpochFrame frame = new EpochFrame(false, 200, new Epoch(0x0102030405060708L));
        byte[] octets = frame.from(MacAddress.parse("02:00:00:00:00:0a"));
        assertEquals("ffffffffffff02000000000a88b55644455006c80102030405060708",
                HexFormat.of().formatHex(octets, 0, 28));
        assertEquals(60, octets.length);
        assertEquals(Optional.of(frame), EpochFrame.parse(ByteBuffer.wrap(octets)));
        for (int length = 0; length < 28; length++) {
            assertEquals(Optional.empty(), EpochFrame.parse(ByteBuffer.wrap(octets, 0, length)));
        }
        octets[20] = (byte) 0x80;
        assertEquals(Optional.empty(), EpochFrame.parse(ByteBuffer.wrap(octets)), "an epoch is never negative");
    }
}
