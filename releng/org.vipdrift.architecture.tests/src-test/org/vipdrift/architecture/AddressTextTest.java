package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One address has one text everywhere, that of RFC 5952: Java's own writes all eight numbers of an IPv6 address. */
class AddressTextTest {
    private static final Path BUNDLES = Path.of(System.getProperty("vipdrift.root", "../..")).resolve("bundles");

    @Test
    void onlyOnePlaceWritesAddresses() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            List<String> writers = bundles.map(bundle -> bundle.resolve("src")).filter(Files::isDirectory)
                    .flatMap(AddressTextTest::sources).filter(AddressTextTest::writesItself)
                    .map(file -> file.getFileName().toString()).toList();
            assertEquals(List.of("Addresses.java"), writers);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean writesItself(Path file) {
        try {
            return Files.readString(file).contains("getHostAddress");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
