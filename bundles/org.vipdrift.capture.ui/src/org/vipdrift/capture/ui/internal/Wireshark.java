package org.vipdrift.capture.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Immutable. The program Wireshark where it is installed. */
record Wireshark(Path program) {
    /** A system property that names the program, for tests and for one in no usual folder. */
    static final String PROPERTY = "vipdrift.wireshark";
    private static final String NAME = "wireshark";
    /** Folders of programs that may be missing in a desktop's PATH. */
    private static final List<String> USUAL = List.of("/usr/bin", "/usr/local/bin");

    static Optional<Wireshark> installed() {
        String given = System.getProperty(PROPERTY, "");
        return given.isEmpty()
                ? in(Stream.concat(Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")),
                        USUAL.stream()))
                : Optional.of(Path.of(given)).filter(Files::isExecutable).map(Wireshark::new);
    }

    /** @param folders those that are no absolute paths are left out: they depend on where the console was started */
    static Optional<Wireshark> in(Stream<String> folders) {
        return folders.filter(folder -> folder.startsWith("/")).map(folder -> Path.of(folder, NAME))
                .filter(Files::isRegularFile).filter(Files::isExecutable).findFirst().map(Wireshark::new);
    }

    /** Has it show a file, without a shell between; it stays when the console is closed. */
    Process show(Path file) throws IOException {
        return new ProcessBuilder(program.toString(), "-r", file.toAbsolutePath().toString())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
