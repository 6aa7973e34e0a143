package org.vipdrift.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EchoLogTest {
    @TempDir
    Path folder;

    @Test
    void theSilenceIsWhatTheClientMissed() throws IOException {
        EchoLog log = log(line(1.000, 1), line(1.001, 2), line(1.006, 7), line(1.007, 8));

        assertEquals(4.0, log.longestSilence(new Window(0, 1006.5)), 0.01);
    }

    @Test
    void aProberThatWasLateIsNoSilence() throws IOException {
        EchoLog log = log(line(1.000, 1), line(1.050, 2));

        assertEquals(0.0, log.longestSilence(new Window(0, 1049)), 0.01);
    }

    @Test
    void silencesOutsideTheWindowDoNotCount() throws IOException {
        EchoLog log = log(line(1.000, 1), line(1.500, 500), line(2.000, 1000));

        assertEquals(499.0, log.longestSilence(new Window(1400, 1600)), 0.01);
    }

    @Test
    void aSilenceWithoutEndIsInfinite() throws IOException {
        EchoLog log = log(line(1.000, 1), line(1.001, 2));

        assertEquals(Double.POSITIVE_INFINITY, log.longestSilence(new Window(1000, 1500)));
    }

    @Test
    void linesThatAreNoAnswersAreLeftOut() throws IOException {
        EchoLog log = log("Picked up JAVA_TOOL_OPTIONS: -Dx=y", line(1.000, 1), "", line(1.001, 2));

        assertEquals(List.of(1L, 2L), log.echoes().stream().map(Echo::sequence).toList());
    }

    private EchoLog log(String... lines) throws IOException {
        return EchoLog.read(Files.write(folder.resolve("echo.log"), List.of(lines)), 1);
    }

    private static String line(double seconds, int sequence) {
        return sequence + " " + Math.round(seconds * 1_000_000);
    }
}
