package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VipTest {

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.100/24", "0.0.0.1/1", "198.51.100.100/32", "2001:db8::100/64", "::1/128"})
    void writesWhatItRead(String text) {
        assertEquals(text, Vip.parse(text).toString());
    }

    @Test
    void writesIpv6InItsShortForm() {
        assertEquals("2001:db8::a:0:0:1/64", Vip.parse("2001:DB8:0000:0:A:0:0:1/64").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.100     | The VIP "198.51.100.100" has no prefix length: write it as 198.51.100.100/24.
            198.51.100.100/    | The prefix length of VIP "198.51.100.100/" is not a number: write /24, for example.
            198.51.100.100/x   | The prefix length of VIP "198.51.100.100/x" is not a number: write /24, for example.
            198.51.100.100/0   | The prefix length of VIP 198.51.100.100 is 0; it must be 1 to 32.
            198.51.100.100/33  | The prefix length of VIP 198.51.100.100 is 33; it must be 1 to 32.
            198.51.100.100/-1  | The prefix length of VIP 198.51.100.100 is -1; it must be 1 to 32.
            2001:db8::1/129    | The prefix length of VIP 2001:db8::1 is 129; it must be 1 to 128.
            """)
    void saysWhatIsWrongWithThePrefix(String text, String sentence) {
        assertEquals(sentence, assertThrows(InvalidValueException.class, () -> Vip.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1/24", "198.51.100/24", "/24", "198.51.100.1.1/24", "0x7f.1/8", "198.51.100.256/24"})
    void refusesWhatIsNoAddress(String text) {
        String sentence = assertThrows(InvalidValueException.class, () -> Vip.parse(text)).getMessage();
        assertTrue(sentence.contains("is not an IP address"), sentence);
    }

    @Test
    void isClaimedAsASingleAddress() {
        assertEquals(32, Vip.parse("198.51.100.100/24").hostPrefixLength());
        assertEquals(128, Vip.parse("2001:db8::100/64").hostPrefixLength());
        assertTrue(Vip.parse("198.51.100.100/24").isIpv4());
        assertFalse(Vip.parse("2001:db8::100/64").isIpv4());
    }
}
