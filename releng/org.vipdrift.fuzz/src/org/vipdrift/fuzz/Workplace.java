package org.vipdrift.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one target's campaigns.
 *
 * <pre>
 * corpus/      inputs that reached something new; kept from one campaign to the next
 * seeds/       what the target starts from, written anew
 * found/       inputs that show a fault
 * words, log
 * </pre>
 *
 * @param temporary for the files under test, in memory where there is such a place; gone afterwards
 */
record Workplace(Path folder, Path temporary) implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    static Workplace prepare(Path folder, FuzzTarget target) throws IOException {
        Files.createDirectories(folder);
        Workplace place = new Workplace(folder, Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY : folder,
                "vipdrift-fuzz"));
        empty(place.folder("seeds"));
        empty(place.folder("found"));
        Files.createDirectories(place.folder("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds().toList()) {
            Files.write(place.folder("seeds").resolve("%03d".formatted(number++)), seed);
        }
        place.write(target.dictionary());
        return place;
    }

    /** No file for no words: Jazzer refuses an empty one. */
    private void write(List<String> words) throws IOException {
        Files.deleteIfExists(words());
        if (!words.isEmpty()) {
            Files.write(words(), words.stream().map(Workplace::entry).toList());
        }
    }

    /** As libFuzzer reads a dictionary. */
    private static String entry(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    Path words() {
        return folder.resolve("words");
    }

    Path log() {
        return folder.resolve("log");
    }

    /** The input that showed a fault. */
    Optional<Path> found() throws IOException {
        try (Stream<Path> files = Files.list(folder("found"))) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|leak|slow-unit)-.*"))
                    .min(Comparator.naturalOrder());
        }
    }

    List<String> said() throws IOException {
        return Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        delete(temporary);
    }

    private static void empty(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
