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
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.StepReport;

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
    void showsTheOrdersLargeWhereTheProofTakesLong() {
        List<StepReport> steps = List.of(step("release", 100, 10), step("claim", 110, 30), step("verify", 145, 400));
        Scale scale = Scale.of(steps, 20, true);
        assertEquals(new Scale(100, 140, 20, true), scale);
        assertEquals("100 ms        140 ms", scale.heading());
        assertEquals("█████", scale.bar(100, 10));
        assertEquals("     ███████████████", scale.bar(110, 30));
        assertEquals(" ".repeat(20) + "›", scale.bar(145, 400));
        assertEquals(" ".repeat(10) + "██████████›", scale.bar(120, 400));
        assertEquals("     ░", scale.gap(110, 0.1));
        assertEquals("     ▏", scale.bar(110, 0));
        assertEquals("     ==", new Scale(100, 140, 20, false).bar(110, 3));
    }

    @Test
    void showsTheWholeDriftWhereTheProofIsQuick() {
        assertEquals(new Scale(0, 30, 20, true),
                Scale.of(List.of(step("release", 0, 10), step("verify", 10, 20)), 20, true));
        assertEquals(new Scale(5, 5, 20, true), Scale.of(List.of(step("settle", 5, 0)), 20, true));
        assertEquals("▏", Scale.of(List.of(step("settle", 5, 0)), 20, true).bar(5, 0));
    }

    private static StepReport step(String name, double start, double millis) {
        return new StepReport(name, new HostId("h1"), start, millis, true, false, "");
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
