package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

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

    @Test
    void aPacketIsOneAndTheSameAsLongAsItIsShownAndAsItWasCaptured() {
        PacketRing ring = Packets.ring(100, 0);
        Frame cut = new Frame(Packets.ANSWER.bytes(), 1500, 42, "wlan0", 105);
        for (int i = 0; i < 99; i++) {
            ring.add(Packets.REQUEST);
        }
        ring.add(cut);
        PacketRow row = ring.get(100);
        assertSame(row, ring.get(100));
        assertArrayEquals(Packets.ANSWER.bytes().copy(), row.frame().bytes().copy());
        assertEquals(List.of(1500, 42L, "wlan0", 105), List.of(row.frame().originalLength(), row.frame().epochNanos(),
                row.frame().interfaceName(), row.frame().linkType()));
        assertArrayEquals(Packets.REQUEST.bytes().copy(), ring.get(99).frame().bytes().copy());
    }

    @Test
    void framesOutliveTheirPlaceForWhoHasThem() {
        PacketRing ring = new PacketRing(10, Long.MAX_VALUE);
        ring.add(Packets.ANSWER);
        PacketRow row = ring.get(1);
        for (int i = 0; i < 100_000; i++) {
            ring.add(Packets.REQUEST);
        }
        assertNull(ring.get(1));
        assertArrayEquals(Packets.ANSWER.bytes().copy(), row.frame().bytes().copy());
        for (long number = ring.first(); number < ring.next(); number++) {
            assertArrayEquals(Packets.REQUEST.bytes().copy(), ring.get(number).frame().bytes().copy());
        }
    }

    @Test
    void whoReadsWhileFramesComeSeesWholeFramesOrNone() throws InterruptedException {
        PacketRing ring = new PacketRing(8, Long.MAX_VALUE);
        Thread flood = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 300_000; i++) {
                byte[] octets = new byte[1 + i % 200];
                Arrays.fill(octets, (byte) octets.length);
                ring.add(new Frame(Slice.of(octets), octets.length, i, "eth" + octets.length, octets.length));
            }
        });
        long seen = 0;
        while (flood.isAlive()) {
            PacketRow row = ring.scan().packet(ring.first() + seen % 3);
            if (row != null) {
                assertEquals(whole((int) (1 + row.number() % 200), row.number()), told(row.frame()));
                seen++;
            }
        }
        flood.join();
        assertTrue(seen > 0);
    }

    private static List<Object> whole(int length, long time) {
        return List.of(length, length, length, time, "eth" + length, length);
    }

    private static List<Object> told(Frame frame) {
        byte[] octets = frame.bytes().copy();
        return List.of(octets.length, (int) octets[octets.length - 1] & 0xff, frame.originalLength(),
                frame.epochNanos(),
                frame.interfaceName(), frame.linkType());
    }

    @Test
    void aFrameMayBeLargerThanAChunk() {
        PacketRing ring = new PacketRing(10, Long.MAX_VALUE);
        byte[] octets = new byte[300_000];
        Arrays.fill(octets, (byte) 7);
        ring.add(Packets.REQUEST);
        ring.add(new Frame(Slice.of(octets), octets.length, 0, "eth0", Frame.ETHERNET));
        ring.add(Packets.ANSWER);
        assertArrayEquals(octets, ring.get(2).frame().bytes().copy());
        assertArrayEquals(Packets.ANSWER.bytes().copy(), ring.get(3).frame().bytes().copy());
    }
}
