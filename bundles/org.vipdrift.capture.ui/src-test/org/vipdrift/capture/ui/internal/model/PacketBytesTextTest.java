package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PacketBytesTextTest {
    private final PacketRow row = new PacketRow(3, Packets.DAMAGED);

    @Test
    void hexIsOneLine() {
        assertTrue(PacketBytesText.HEX.of(row).matches("ff ff ff ff ff ff 02 00 .* 0b 00 00\n"));
    }

    @Test
    void theDumpHasOffsetsAndCharacters() {
        String text = PacketBytesText.DUMP.of(row);
        assertEquals("0010  08 00 06 04 00 01 02 00  5e 10 00 01 c6 33 64 0b  ........^....3d.",
                text.lines().skip(1).findFirst().orElseThrow());
        assertTrue(text.endsWith("\n\n"), text);
    }

    @Test
    void theArrayCompilesAsC() {
        String text = PacketBytesText.C_ARRAY.of(row);
        assertEquals("static const unsigned char packet_3[34] = {", text.lines().findFirst().orElseThrow());
        assertEquals("    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02, 0x00, 0x5e, 0x10, 0x00, 0x01,",
                text.lines().skip(1).findFirst().orElseThrow());
        assertTrue(text.endsWith("0x00, 0x00\n};\n"), text);
    }
}
