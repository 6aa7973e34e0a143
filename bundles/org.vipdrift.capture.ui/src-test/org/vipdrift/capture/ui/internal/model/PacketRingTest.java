package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PacketRingTest {

    @Test
    void keepsTheLatestByNumber() {
        PacketRing ring = Packets.ring(100, 250);
        assertEquals(151, ring.first());
        assertEquals(251, ring.next());
        assertNull(ring.get(150));
        assertEquals(151, ring.get(151).number());
        assertEquals(250, ring.get(250).number());
        assertNull(ring.get(251));
    }

    @Test
    void keepsNoMoreBytesThanAllowedButAlwaysTheLatestPacket() {
        int size = Packets.REQUEST.bytes().length();
        PacketRing ring = new PacketRing(100, 5 * size);
        for (int i = 0; i < 20; i++) {
            ring.add(Packets.REQUEST);
        }
        assertEquals(5, ring.next() - ring.first());
        PacketRing tiny = new PacketRing(100, 1);
        tiny.add(Packets.REQUEST);
        tiny.add(Packets.GRATUITOUS);
        assertNotNull(tiny.get(2));
        assertEquals(2, tiny.first());
    }
}
