package org.vipdrift.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who works on this machine: "anna@desk". */
public final class Operator {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private Operator() {
    }

    /** The person behind sudo, where there is one. */
    public static String name() {
        return name(Optional.ofNullable(System.getenv("SUDO_USER")));
    }

    /** @param behindSudo the user that called sudo */
    public static String name(Optional<String> behindSudo) {
        String user = behindSudo.orElseGet(() -> System.getProperty("user.name", "?"));
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
