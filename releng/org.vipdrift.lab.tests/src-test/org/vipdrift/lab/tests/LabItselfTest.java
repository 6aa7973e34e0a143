package org.vipdrift.lab.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab's own test, {@code releng/lab.d/selftest}, on labs of its own; where a lab is up, it can be run. */
@OnLab
class LabItselfTest {
    private static final Path SELFTEST = Lab.ROOT.resolve("releng/lab.d/selftest");
    private static final List<Path> PLACES = List.of(Path.of("/run/netns"), Path.of("/run/lock"),
            Path.of("/var/lib/vipdrift-lab"));
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration CLEANING_UP = Duration.ofMinutes(1);

    @Test
    void comesUpBesideOthersIsDisturbedAndLeavesNothing(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said");
        Process selftest = new ProcessBuilder(SELFTEST.toString()).redirectInput(new File("/dev/null"))
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = selftest.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        end(selftest);
        List<String> lines = Files.readAllLines(said);
        lines.forEach(System.out::println);
        assertTrue(ended, () -> SELFTEST + " did not end within " + LIMIT + "; it said " + lines);
        assertEquals(0, selftest.exitValue(), () -> lines.stream().filter(l -> !l.startsWith("ok "))
                .collect(Collectors.joining("\n")));
        assertEquals(List.of(), left("self-" + selftest.pid()));
    }

    /** Ended, it takes its labs down; killed, their watchdogs do. */
    private static void end(Process selftest) throws InterruptedException {
        if (selftest.isAlive()) {
            selftest.destroy();
            if (!selftest.waitFor(CLEANING_UP.toSeconds(), TimeUnit.SECONDS)) {
                selftest.destroyForcibly().waitFor();
            }
        }
    }

    private static List<Path> left(String lab) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path place : PLACES) {
            try (Stream<Path> files = Files.exists(place) ? Files.list(place) : Stream.empty()) {
                all.addAll(files.filter(f -> f.getFileName().toString().contains(lab)).toList());
            }
        }
        return all;
    }
}
