package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.host.AddressFacts;

/** Octets as strace shows them between ip(8) and a kernel, on a little-endian machine. */
class NetlinkMessagesTest {

    @Test
    void buildsARequestForAnIpv4Address() {
        assertEquals("3c000000" + "1400" + "0505" + "07000000" + "00000000" + "02200000" + "03000000"
                + "08000200c6336464" + "08000100c6336464" + "14000600" + "1e0000001e0000000000000000000000",
                hex(AddressRow.add(3, Addresses.parse("198.51.100.100"), 30).bytes(7)));
    }

    @Test
    void buildsARequestForAnIpv6Address() {
        assertEquals("5c000000" + "1400" + "0505" + "01000000" + "00000000" + "0a800000" + "03000000"
                + "1400020020010db8000000000000000000000100" + "1400010020010db8000000000000000000000100"
                + "14000600" + "00000000ffffffff0000000000000000" + "0800080002000000",
                hex(AddressRow.add(3, Addresses.parse("2001:db8::100"), AddressFacts.FOREVER).bytes(1)));
    }

    @Test
    void padsAttributesToFourOctets() {
        assertEquals("00000000" + "06000300" + "6f6b0000",
                hex(new NetlinkRequest(1, 0).u32(0).attribute(3, "ok".getBytes()).bytes(0)).substring(32));
    }

    @Test
    void readsAnAddressMessage() {
        List<NetlinkMessage> messages = datagram("44000000" + "1400" + "0200" + "07000000" + "63000000" + "02208000"
                + "03000000" + "08000100c6336464" + "08000200c6336464" + "08000800" + "80000000" + "14000600"
                + "ffffffff" + "0000003c" + "0000000000000000");
        assertEquals(1, messages.size());
        assertEquals(Optional.of(new AddressRow(3,
                new AddressFacts(Addresses.parse("198.51.100.100"), 32, false, 0x3c000000L))),
                AddressRow.parse(messages.getFirst()));
    }

    @Test
    void ignoresMessagesAndAttributesThatAreCut() {
        assertEquals(0, datagram("44000000" + "1400" + "0200" + "0700000063000000").size());
        assertEquals(0, datagram("0f000000" + "1400" + "0200" + "0700000063000000").size());
        NetlinkMessage message = datagram("1c000000" + "1400" + "0200" + "0700000063000000" + "02200000" + "03000000"
                + "ff000100").getFirst();
        assertEquals(Optional.empty(), AddressRow.parse(message));
    }

    @Test
    void survivesAnyOctets() {
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            byte[] octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            if (octets.length >= 22) {
                ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder()).putInt(0, octets.length).putShort(20, (short) 9);
            }
            for (NetlinkMessage message : NetlinkMessage.in(ByteBuffer.wrap(octets).order(ByteOrder.nativeOrder()))) {
                AddressRow.parse(message);
                LinkRow.parse(message);
                NeighbourRow.parse(message);
                assertTrue(RouteRow.parse(message).size() < octets.length);
            }
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static List<NetlinkMessage> datagram(String hex) {
        return NetlinkMessage.in(ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.nativeOrder()));
    }
}
