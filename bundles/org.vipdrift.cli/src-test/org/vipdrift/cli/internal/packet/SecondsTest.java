package org.vipdrift.cli.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {

    @ParameterizedTest
    @CsvSource({"0, 6, 0.000000", "1999999999, 6, 1.999999", "1999999999, 9, 1.999999999", "1999999999, 0, 1",
            "-1, 9, -0.000000001", "-1, 6, -0.000000", "-3000000500, 6, -3.000000", "70000000000, 3, 70.000",
            "9223372036854775807, 9, 9223372036.854775807"})
    void areCutOffNotRounded(long nanos, int digits, String text) throws IOException {
        LineBuffer line = new LineBuffer();
        Seconds.write(nanos, digits, line);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line.writeTo(out, Long.MAX_VALUE);
        assertEquals(text, out.toString(StandardCharsets.US_ASCII));
    }
}
