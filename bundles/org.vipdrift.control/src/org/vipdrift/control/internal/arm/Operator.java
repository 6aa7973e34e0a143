package org.vipdrift.control.internal.arm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.core.Printable;

/** Who works with this console: "anna@desk". */
final class Operator {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private Operator() {
    }

    /** The person behind sudo, where there is one. */
    static String name() {
        String user = Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name", "?"));
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
