package org.vipdrift.cli.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;

class TextTest {
    private static final Ink PLAIN = new Ink(false, true, Ink.UNLIMITED);
    private static final Instant NOW = Instant.parse("2026-11-21T20:14:03Z");

    @Test
    void alignsByColumnsOfTheTerminalNotByCharacters() {
        Table table = new Table().column("NAME").numbers("N").row(Cell.of("主机一"), Cell.of(5))
                .row(Cell.of("e\u0301"), Cell.of(10)).row(Cell.of("ab"), Cell.of(7));
        assertEquals(List.of("NAME     N", "主机一   5", "e\u0301       10", "ab       7"), table.lines(PLAIN));
    }

    @Test
    void countsNoColourAsWidth() {
        assertEquals("\u001b[2mA\u001b[0m     \u001b[2mB\u001b[0m\n\u001b[32mgood\u001b[0m  x", String.join("\n",
                new Table().column("A").column("B").row(new Cell("good", Tone.GOOD), Cell.of("x"))
                        .lines(new Ink(true, true, 80))));
    }

    @Test
    void lettersNoControlCharacterIntoACell() {
        assertEquals("a\\u001b[2Jb", new Cell("a\u001b[2Jb", Tone.BAD).text());
    }

    @Test
    void wrapsTheLastColumnWhereTheTerminalEnds() {
        Table table = new Table().column("HOST").column("WHAT").row(Cell.of("h1"),
                Cell.of("Nothing was moved: it took too long; try again."));
        assertEquals(List.of("HOST  WHAT", "h1    Nothing was moved: it took too", "      long; try again."),
                table.lines(new Ink(false, true, 38)));
        assertEquals(2, table.lines(new Ink(false, true, 30)).size(), "too narrow to wrap");
        assertEquals(2, table.lines(PLAIN).size());
    }

    @Test
    void wantsACellPerColumn() {
        Table table = new Table().column("A");
        assertThrows(IllegalArgumentException.class, () -> table.row(Cell.none(), Cell.none()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s ago", "400, 0.4 s ago", "59949, 59.9 s ago", "60000, 1 min ago", "3599999, 59 min ago",
            "3600000, 1 h ago", "172799999, 47 h ago", "172800000, 2 days ago"})
    void saysAges(long millis, String words) {
        assertEquals(words, Amounts.ago(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 ms", "0.3124, 0.3 ms", "99.94, 99.9 ms", "100, 100 ms", "640.4, 640 ms"})
    void saysMilliseconds(double millis, String words) {
        assertEquals(words, Amounts.millis(millis));
    }

    @Test
    void hasWordsForEachStateOfTheWire() {
        assertEquals("02:00:00:00:00:01, seen by h1, 1.0 s ago", words(WireTruth.State.SINGLE_EXPECTED, 1));
        assertEquals("WRONG MAC 02:00:00:00:00:01, seen by h1, 1.0 s ago", words(WireTruth.State.SINGLE_UNEXPECTED, 1));
        assertEquals("2 MACS ANSWER: 02:00:00:00:00:01, 02:00:00:00:00:02, seen by h1, 1.0 s ago",
                words(WireTruth.State.MULTIPLE, 2));
        assertEquals("nobody answers, asked by h1, 1.0 s ago", words(WireTruth.State.SILENT, 0));
        assertEquals("not known", WireWords.cell(WireTruth.unknown(Vip.parse("198.51.100.100/24")), NOW).text());
    }

    @Test
    void neverPaintsTheUnknownGreen() {
        assertEquals(Tone.NOTICE, WireWords.cell(WireTruth.unknown(Vip.parse("198.51.100.100/24")), NOW).tone());
    }

    private static String words(WireTruth.State state, int macs) {
        List<MacAddress> all = java.util.stream.LongStream.rangeClosed(1, macs)
                .mapToObj(i -> new MacAddress(0x0200_0000_0000L + i)).toList();
        return WireWords.cell(new WireTruth(Vip.parse("198.51.100.100/24"), state, all, List.of("h1"),
                Optional.of(NOW.minusSeconds(1))), NOW).text();
    }
}
