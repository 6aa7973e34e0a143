package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.Packets;

class FollowTest {
    /** h1, 198.51.100.11, asks for 198.51.100.100. */
    private final PacketRow request = new PacketRow(1, Packets.REQUEST);
    private final PacketRow answer = new PacketRow(2, Packets.ANSWER);
    private final PacketRow forged = new PacketRow(3, Packets.FORGED);

    @Test
    void theSourceIsFollowedUnlessTheDestinationsCellWasUsed() {
        assertEquals("198.51.100.11", ip("info").address());
        assertEquals("198.51.100.100", ip("destination").address());
        assertEquals("02:00:5e:10:00:01", mac(request, "source").address());
        assertEquals("ff:ff:ff:ff:ff:ff", mac(request, "destination").address());
    }

    @Test
    void aFieldSelectedComesFirst() {
        Optional<Field> target = field("arp.dst.proto_ipv4");
        assertEquals("198.51.100.100", Follow.ip(target, "source", request).orElseThrow().address());
        assertEquals("198.51.100.11", Follow.ip(field("arp.opcode"), "source", request).orElseThrow().address());
        assertEquals("02:00:5e:10:00:01", Follow.mac(target, "source", request).orElseThrow().address());
    }

    @Test
    void senderAndTargetOfArpCount() {
        Follow asked = ip("destination");
        assertTrue(passes(asked, request));
        assertTrue(passes(asked, answer));
        assertFalse(passes(asked, forged));
    }

    @Test
    void aMacInsideAnArpPacketCountsThoughAnotherSentIt() {
        Follow h1 = mac(request, "source");
        assertTrue(passes(h1, request));
        assertTrue(passes(h1, forged));
        assertFalse(passes(h1, answer));
        assertEquals("eth.addr == 02:00:5e:10:00:01 || arp.src.hw_mac == 02:00:5e:10:00:01"
                + " || arp.dst.hw_mac == 02:00:5e:10:00:01", h1.filter());
    }

    @Test
    void whatHasNoAddressIsNotFollowed() {
        assertEquals(Optional.empty(), Follow.ip(Optional.empty(), "source", new PacketRow(4, Packets.DAMAGED)));
    }

    private Follow ip(String column) {
        return Follow.ip(Optional.empty(), column, request).orElseThrow();
    }

    private static Follow mac(PacketRow row, String column) {
        return Follow.mac(Optional.empty(), column, row).orElseThrow();
    }

    private Optional<Field> field(String name) {
        return request.dissect().fields(name).findFirst();
    }

    private static boolean passes(Follow follow, PacketRow row) {
        return DisplayFilter.compile(follow.filter()).filter().orElseThrow().test(row.dissect());
    }
}
