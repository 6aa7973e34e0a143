package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

    @Test
    void writesLowerCaseOctetsWithColons() {
        assertEquals("02:aa:0b:00:00:01", MacAddress.parse("02:AA:0B:00:00:01").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02:aa:0b:00:00", "02:aa:0b:00:00:01:02", "02-aa-0b-00-00-01", "02aa0b000001",
            "2:aa:b:0:0:1", "0g:00:00:00:00:00", " 02:aa:0b:00:00:01", "02:aa:0b:00:00:01\n"})
    void refusesAnyOtherForm(String text) {
        String sentence = assertThrows(InvalidValueException.class, () -> MacAddress.parse(text)).getMessage();
        assertTrue(sentence.endsWith("is not six pairs of hex digits with colons."), sentence);
    }

    @Test
    void keepsOctetsInWireOrder() {
        byte[] octets = {(byte) 0xff, 0x02, 0x5e, 0x10, 0x00, (byte) 0x81, 0x07};
        MacAddress mac = MacAddress.of(octets, 1);
        assertEquals("02:5e:10:00:81:07", mac.toString());
        assertArrayEquals(new byte[] {0x02, 0x5e, 0x10, 0x00, (byte) 0x81, 0x07}, mac.octets());
    }

    @Test
    void readsBackWhatItWrites() {
        for (long bits : new long[] {0, 1, 0x8000_0000_0000L, 0xffff_ffff_ffffL, 0x0200_5e10_0001L}) {
            assertEquals(new MacAddress(bits), MacAddress.parse(new MacAddress(bits).toString()));
        }
    }

    @Test
    void refusesMoreThan48Bits() {
        assertThrows(InvalidValueException.class, () -> new MacAddress(1L << 48));
        assertThrows(InvalidValueException.class, () -> new MacAddress(-1));
    }

    @Test
    void knowsGroupAndLocalBits() {
        assertTrue(MacAddress.BROADCAST.isGroup());
        assertTrue(MacAddress.parse("01:00:5e:00:00:12").isGroup());
        assertFalse(MacAddress.parse("02:00:5e:00:00:12").isGroup());
        assertTrue(MacAddress.parse("02:00:5e:00:00:12").isLocal());
        assertFalse(MacAddress.parse("00:00:5e:00:01:12").isLocal());
    }

    @Test
    void sortsByOctets() {
        assertTrue(MacAddress.parse("02:00:00:00:00:01").compareTo(MacAddress.parse("fe:00:00:00:00:00")) < 0);
    }
}
