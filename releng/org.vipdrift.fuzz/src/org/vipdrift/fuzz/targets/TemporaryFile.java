package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in a folder of its own; both are gone when the JVM ends. */
final class TemporaryFile {
    private TemporaryFile() {
    }

    /** Only the folder is there at first. */
    static Path named(String name) throws IOException {
        Path folder = Files.createTempDirectory("vipdrift-fuzz");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }
}
