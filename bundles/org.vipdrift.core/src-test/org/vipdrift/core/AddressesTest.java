package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "198.51.100", "198.51.100.256", "198.051.100.1", "1.2.3.4 ", "example.org",
            "[::1]",
            ":::", "2001:db8::1::2", "0x7f000001", "1.2.3.4\n", "１.2.3.4", "::g"})
    void takesNothingButWholeLiterals(String text) {
        assertThrows(InvalidValueException.class, () -> Addresses.parse(text));
    }

    @Test
    void showsWhatItRefusesWithoutLettingItSpeak() {
        assertEquals("\"\\u001b[31mx\" is not an IP address: write it in digits, as 198.51.100.100 or 2001:db8::100.",
                assertThrows(InvalidValueException.class, () -> Addresses.parse("\u001b[31mx")).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1, 198.51.100.254, 24, true", "198.51.100.1, 198.51.101.1, 24, false",
            "198.51.100.1, 198.51.101.1, 23, true", "198.51.100.127, 198.51.100.128, 25, false",
            "198.51.100.1, 198.51.100.1, 32, true", "198.51.100.1, 198.51.100.2, 32, false",
            "198.51.100.1, 2001:db8::1, 1, false", "2001:db8::1, 2001:db8::ffff, 112, true",
            "2001:db8::1, 2001:db8::1:1, 112, false", "198.51.100.1, 203.0.113.1, 0, true",
            "198.51.100.1, 198.51.100.1, 33, false"})
    void comparesAsManyBitsAsThePrefixSays(String one, String other, int length, boolean same) {
        assertEquals(same, Addresses.sameSubnet(Addresses.parse(one), Addresses.parse(other), length));
    }
}
