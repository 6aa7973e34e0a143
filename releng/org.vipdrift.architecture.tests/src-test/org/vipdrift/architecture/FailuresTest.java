package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of failures in ARCHITECTURE.md has each row, and the tests it names are there. */
class FailuresTest {
    private static final Path ROOT = Path.of(System.getProperty("vipdrift.root", "../..")).toAbsolutePath().normalize();
    private static final int ROWS = 25;
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static List<String> rows() throws IOException {
        return Files.readString(ROOT.resolve("ARCHITECTURE.md")).split("## Failures\n")[1].split("\n## ")[0].lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| #")).toList();
    }

    /** Source by the name of its class. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String folder : List.of("bundles", "releng")) {
            try (Stream<Path> files = Files.find(ROOT.resolve(folder), 20, (file, _) -> file.toString().contains("/src-test/")
                    && file.toString().endsWith("Test.java"))) {
                for (Path file : files.toList()) {
                    tests.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file),
                            String::concat);
                }
            }
        }
        return tests;
    }

    @Test
    void everyRowNamesTests() throws IOException {
        List<String> numbers = rows().stream().filter(row -> NAMED.matcher(row).find()).map(row -> row.split(" ")[1])
                .filter(number -> !number.equals("-")).toList();
        assertEquals(IntStream.rangeClosed(1, ROWS).mapToObj(String::valueOf).toList(), numbers);
    }

    @Test
    void theNamedTestsAreThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = rows().stream().flatMap(row -> NAMED.matcher(row).results())
                .filter(named -> !tests.getOrDefault(named.group(1), "").contains(" void " + named.group(2) + "("))
                .map(named -> named.group()).toList();
        assertEquals(List.of(), missing);
    }
}
