package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class AdvertFrameTest {
    private static final MacAddress MAC = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress PEER_MAC = MacAddress.parse("02:00:5e:10:00:02");
    private static final InetAddress SOURCE = Addresses.parse("198.51.100.11");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");
    private static final InetAddress SOURCE_6 = Addresses.parse("fe80::11");
    private static final InetAddress VIP_6 = Addresses.parse("2001:db8::100");
    private static final int MTU = 1500;
    private static final Advert V3 = new Advert(3, 51, 110, 10_000_000, SOURCE, List.of(VIP));
    private static final Advert V2 = new Advert(2, 51, 110, 1_000_000_000, SOURCE, List.of(VIP));
    private static final Advert V6 = new Advert(3, 51, 110, 1_000_000_000, SOURCE_6, List.of(VIP_6));
    private static final String ETHERNET_IPV4 = "01005e000012" + "02005e100001" + "0800";
    private static final String FRAME_V3 = ETHERNET_IPV4 + "45c00020" + "00000000" + "ff70b05c" + "c633640b"
            + "e0000012"
            + "31336e01" + "00012b64" + "c6336464";

    @Test
    void writesVersion3OverIpv4WithThePseudoHeaderInItsChecksum() {
        assertEquals(FRAME_V3, hex(AdvertFrame.multicast(V3, MAC, MTU)));
    }

    @Test
    void writesVersion2WithItsEmptyAuthentication() {
        assertEquals(ETHERNET_IPV4 + "45c00028" + "00000000" + "ff70b054" + "c633640b" + "e0000012" + "21336e01"
                + "00014632" + "c6336464" + "0000000000000000", hex(AdvertFrame.multicast(V2, MAC, MTU)));
    }

    @Test
    void writesIpv6() {
        assertEquals("333300000012" + "02005e100001" + "86dd" + "6c000000" + "001870ff"
                + "fe800000000000000000000000000011" + "ff020000000000000000000000000012" + "31336e01" + "0064337f"
                + "20010db8000000000000000000000100", hex(AdvertFrame.multicast(V6, MAC, MTU)));
    }

    @Test
    void writesToOneMember() {
        byte[] frame = AdvertFrame.unicast(V3, MAC, PEER_MAC, Addresses.parse("198.51.100.12"), MTU);
        assertEquals("02005e100002", hex(frame).substring(0, 12));
        assertEquals(V3, accepted(frame));
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Advert advert = any(random);
            assertEquals(advert, accepted(AdvertFrame.multicast(advert, MAC, MTU)), "run " + i);
        }
    }

    private static Advert any(Random random) {
        int kind = random.nextInt(3);
        InetAddress source = kind == 2 ? SOURCE_6 : SOURCE;
        long interval = kind == 1 ? (1 + random.nextInt(255)) * 1_000_000_000L
                : (1 + random.nextInt(4095)) * 10_000_000L;
        List<InetAddress> addresses = new ArrayList<>();
        for (int i = 1 + random.nextInt(kind == 2 ? 90 : 255); i > 0; i--) {
            byte[] octets = new byte[source.getAddress().length];
            random.nextBytes(octets);
            addresses.add(Adverts.address(octets));
        }
        return new Advert(kind == 1 ? 2 : 3, 1 + random.nextInt(255), random.nextInt(256), interval, source, addresses);
    }

    @Test
    void leavesOutTheAddressesThatDoNotFit() {
        Advert many = new Advert(3, 51, 110, 10_000_000, SOURCE_6, Collections.nCopies(250, VIP_6));
        assertEquals(90, accepted(AdvertFrame.multicast(many, MAC, MTU)).addresses().size());
        Advert more = new Advert(3, 51, 110, 10_000_000, SOURCE, Collections.nCopies(300, VIP));
        assertEquals(255, accepted(AdvertFrame.multicast(more, MAC, MTU)).addresses().size());
    }

    @Test
    void leavesOutTheAddressesOfTheOtherFamily() {
        Advert both = new Advert(3, 51, 110, 10_000_000, SOURCE, List.of(VIP_6, VIP));
        assertEquals(List.of(VIP), accepted(AdvertFrame.multicast(both, MAC, MTU)).addresses());
    }

    @Test
    void acceptsAnIpv4ChecksumWithoutPseudoHeaderAndThePaddingOfShortFrames() {
        byte[] frame = octets(FRAME_V3 + "0000000000000000000000000000");
        assertEquals(V3, accepted(frame));
        assertEquals(V3, accepted(octets(FRAME_V3.replace("00012b64", "00013632"))));
    }

    @Test
    void anyChangedBitOfAMessageIsNoticed() {
        byte[] frame = octets(FRAME_V3);
        for (int bit = (14 + 20) * 8; bit < frame.length * 8; bit++) {
            byte[] changed = frame.clone();
            changed[bit / 8] ^= 1 << bit % 8;
            assertEquals(AdvertReading.Refused.class, AdvertFrame.read(ByteBuffer.wrap(changed)).getClass(),
                    "bit " + bit);
        }
    }

    @Test
    void refusesWhatComesFromBehindARouter() {
        byte[] frame = octets(FRAME_V3);
        frame[14 + 8] = (byte) 254;
        AdvertReading.Refused refused = (AdvertReading.Refused) AdvertFrame.read(ByteBuffer.wrap(frame));
        assertEquals("An advert of 198.51.100.11 for virtual router id 51 is not listened to: "
                + "its TTL or hop limit is not 255: it does not come from this segment.", refused.sentence());
    }

    @Test
    void refusesAnIntervalOfZero() {
        assertEquals(Refusal.INTERVAL, refusal(new Advert(3, 51, 110, 0, SOURCE, List.of(VIP))));
        assertEquals(Refusal.INTERVAL, refusal(new Advert(2, 51, 110, 0, SOURCE, List.of(VIP))));
    }

    @Test
    void refusesWhatStandsForNothing() {
        assertEquals(Refusal.NO_ADDRESS, refusal(new Advert(3, 51, 110, 10_000_000, SOURCE, List.of())));
        assertEquals(Refusal.VIRTUAL_ROUTER_ID, refusal(new Advert(3, 0, 110, 10_000_000, SOURCE, List.of(VIP))));
    }

    /** As ucarp 1.5.2 sends it; it would be a version 2 of priority 0, for seven addresses made of its authentication. */
    @Test
    void refusesWhatIsCarps() {
        AdvertReading.Refused refused = (AdvertReading.Refused) AdvertFrame.read(ByteBuffer.wrap(
                octets("01005e000012" + "00005e000007" + "0800" + "45100038af014000ff70c1f1" + "c633640c" + "e0000012"
                        + "21070007000183af" + "0208d30e64de9bc9" + "d03fa0d761bfda15f3c8e3f20fd9e7fe93717590")));
        assertEquals("An advert of 198.51.100.12 for virtual router id 7 is not listened to: "
                + "it is CARP's, as ucarp, pf and pfSense speak it.", refused.sentence());
    }

    @Test
    void refusesOtherVersions() {
        assertEquals(Refusal.VERSION, refusal(new Advert(4, 51, 110, 10_000_000, SOURCE, List.of(VIP))));
        assertEquals(Refusal.VERSION, refusal(new Advert(2, 51, 110, 1_000_000_000, SOURCE_6, List.of(VIP_6))));
    }

    @Test
    void refusesOtherTypesPasswordsAndFragments() {
        assertEquals(Refusal.TYPE, message("32336e01" + "00013532" + "c6336464"));
        assertEquals(Refusal.AUTHENTICATION, message("21336e01" + "01014532" + "c6336464" + "0000000000000000"));
        byte[] frame = octets(FRAME_V3);
        frame[14 + 6] = 0x20;
        assertEquals(Refusal.FRAGMENT, ((AdvertReading.Refused) AdvertFrame.read(ByteBuffer.wrap(frame))).refusal());
    }

    @Test
    void whatIsCutShortIsRefusedOrNoVrrp() {
        byte[] frame = octets(FRAME_V3);
        for (int length = 0; length < frame.length; length++) {
            AdvertReading reading = AdvertFrame.read(ByteBuffer.wrap(frame, 0, length));
            assertEquals(length < 34 ? null : Refusal.TRUNCATED,
                    reading instanceof AdvertReading.Refused refused ? refused.refusal() : reading, length + " octets");
        }
        assertEquals(Refusal.TRUNCATED, message("31336e"));
        assertEquals(Refusal.TRUNCATED, message("31336e02" + "00012b60" + "c6336464"));
    }

    @Test
    void otherFramesAreNoAdverts() {
        byte[] frame = octets(FRAME_V3);
        frame[14 + 9] = 17;
        assertNull(AdvertFrame.read(ByteBuffer.wrap(frame)));
        frame[13] = 6;
        assertNull(AdvertFrame.read(ByteBuffer.wrap(frame)));
    }

    @Test
    void noOctetsWhateverThrow() {
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            byte[] frame = octets(i % 2 == 0 ? FRAME_V3 : hex(AdvertFrame.multicast(V6, MAC, MTU)));
            for (int change = random.nextInt(5); change >= 0; change--) {
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            }
            AdvertFrame.read(ByteBuffer.wrap(frame, 0, random.nextInt(frame.length + 1)));
        }
    }

    private static Refusal message(String hex) {
        AdvertReading reading = Adverts.parse(ByteBuffer.wrap(octets(hex)), SOURCE, AdvertFrame.MULTICAST_4, 255);
        return ((AdvertReading.Refused) reading).refusal();
    }

    private static Refusal refusal(Advert advert) {
        AdvertReading reading = AdvertFrame.read(ByteBuffer.wrap(AdvertFrame.multicast(advert, MAC, MTU)));
        return ((AdvertReading.Refused) reading).refusal();
    }

    private static Advert accepted(byte[] frame) {
        return ((AdvertReading.Accepted) AdvertFrame.read(ByteBuffer.wrap(frame))).advert();
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static byte[] octets(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
