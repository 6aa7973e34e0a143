package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private final Slice part = Slice.of(HexFormat.of().parseHex("00fffefdfcfb")).part(1, 4);

    @ParameterizedTest
    @CsvSource({"1, ff", "2, fffe", "3, fffefd", "4, fffefdfc"})
    void readsUnsignedNumbersInNetworkOrder(int width, String hex) {
        assertEquals(HexFormat.fromHexDigitsToLong(hex), part.number(0, width));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void refusesANumberThatReachesBeyondItsEnd(int width) {
        assertThrows(TooShortException.class, () -> part.number(5 - width, width));
        assertThrows(TooShortException.class, () -> part.number(-1, width));
    }
}
