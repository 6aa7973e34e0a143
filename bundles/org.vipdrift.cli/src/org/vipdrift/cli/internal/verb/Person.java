package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vipdrift.cli.CliIo;
import org.vipdrift.core.Printable;

/** Who asks, for the journal: "anna@desk". */
final class Person {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private Person() {
    }

    /** The person behind sudo, where there is one. */
    static String of(CliIo io) {
        String user = io.variable("SUDO_USER").orElseGet(() -> System.getProperty("user.name"));
        return Printable.clean(user + "@" + host());
    }

    private static String host() {
        try {
            return Files.readString(HOST_NAME).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
