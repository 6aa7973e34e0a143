package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Slice;

class HexDumpTest {
    private final HexDump dump = HexDump.of(Packets.GRATUITOUS.bytes());

    @Test
    void readsAsEverywhere() {
        assertEquals("0000  ff ff ff ff ff ff 02 00  5e 10 00 02 08 06 00 01  ........^.......",
                dump.text().lines().findFirst().orElseThrow().replaceFirst("\\s+$", ""));
        assertEquals(4, dump.lines());
        assertEquals("0030  00 00 00 00 00 00 00 00  00 00 00 00              ............",
                dump.text().lines().toList().getLast().stripTrailing());
    }

    @Test
    void knowsWhereEachOctetStandsAndBack() {
        for (int octet = 0; octet < 60; octet++) {
            int line = dump.lineOf(octet);
            HexDump.Span hex = dump.hex(line, octet, 1);
            String digits = dump.text().substring(hex.start(), hex.start() + hex.length());
            assertEquals(Packets.GRATUITOUS.bytes().u8(octet), Integer.parseInt(digits, 16));
            assertEquals(octet, dump.octetAt(hex.start()));
            assertEquals(octet, dump.octetAt(hex.start() + 1));
            assertEquals(octet, dump.octetAt(dump.characters(line, octet, 1).start()));
        }
    }

    @Test
    void noOctetStandsInTheMarginsAndBehindTheEnd() {
        assertEquals(-1, dump.octetAt(0));
        assertEquals(-1, dump.octetAt(30));
        assertEquals(-1, dump.octetAt(dump.text().length() - 2));
        assertEquals(0, HexDump.of(Slice.of(new byte[0])).lines());
    }

    @Test
    void aFieldOverTwoLinesIsMarkedInBoth() {
        HexDump.Span first = dump.hex(0, 14, 4);
        HexDump.Span second = dump.hex(1, 14, 4);
        assertEquals("00 01", dump.text().substring(first.start(), first.start() + first.length()));
        assertEquals("08 00", dump.text().substring(second.start(), second.start() + second.length()));
    }
}
