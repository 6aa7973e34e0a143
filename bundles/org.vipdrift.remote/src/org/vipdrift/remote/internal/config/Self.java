package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Immutable. The person who runs the program, and the machine it runs on.
 *
 * @param machine the machine's own name, as gethostname(2) has it
 */
public record Self(String user, Path home, String machine, Map<String, String> environment) {
    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

    public static Self here() {
        return new Self(System.getProperty("user.name"), Path.of(System.getProperty("user.home")), name(),
                System.getenv());
    }

    private static String name() {
        try {
            return Files.readString(NAME).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }

    Path folder() {
        return home.resolve(".ssh");
    }
}
