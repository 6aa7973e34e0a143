package org.vipdrift.capture.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    @ParameterizedTest
    @CsvSource({"6, 0, 1700000000123456, 1700000000123456000", "9, 0, 1700000000123456789, 1700000000123456789",
            "0, 0, 1700000000, 1700000000000000000", "3, 1, 1700000000123, 1700000001123000000",
            "12, 0, 1700000000123, 1700000000", "0x8a, 0, 1536, 1500000000", "0x80, 0, 3, 3000000000",
            "0xbf, 0, -1, 1999999999", "0xc0, 0, -1, 999999999", "0xff, 0, -1, 0", "127, 0, -1, 0",
            "6, 0, -1, 9223372036854775807", "0, 0, 9223372037, 9223372036854775807",
            "0x80, 0, -1, 9223372036854775807",
            "9, 9223372036854775807, 5, 9223372036854775807", "9, -9223372036854775808, 5, -9223372036854775803",
            "6, -1, 500000, -500000000"})
    void nanosecondsOfEveryResolution(String resolution, long offset, long ticks, long nanos) {
        assertEquals(nanos, new Ticks(Integer.decode(resolution), offset).nanos(ticks));
    }

    @Test
    void isAsExactAsUnboundedNumbers() {
        Random random = new Random(1);
        for (int round = 0; round < 100_000; round++) {
            int resolution = random.nextInt(256);
            long ticks = random.nextLong() >>> random.nextInt(64);
            BigInteger unit = resolution < 128 ? BigInteger.TEN.pow(resolution)
                    : BigInteger.ONE.shiftLeft(resolution
                            - 128);
            BigInteger nanos = new BigInteger(Long.toUnsignedString(ticks)).multiply(NANOS).divide(unit);
            long expected = nanos.bitLength() > 63 ? Long.MAX_VALUE : nanos.longValue();
            assertEquals(expected, new Ticks(resolution, 0).nanos(ticks), () -> resolution + " " + ticks);
        }
    }
}
