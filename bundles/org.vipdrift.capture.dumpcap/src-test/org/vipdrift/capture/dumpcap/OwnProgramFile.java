package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes vipdrift-capture from its source, as the build does. */
final class OwnProgramFile {
    private static final Path COMPILER = Path.of("/usr/bin/cc");

    private OwnProgramFile() {
    }

    /** Skips the test where there is no compiler; in CI that is a failure. */
    static Path in(Path folder) throws Exception {
        boolean there = Files.isExecutable(COMPILER);
        assertTrue(there || !"true".equals(System.getenv("CI")), "In CI there must be a C compiler.");
        assumeTrue(there, "Skipped: vipdrift-capture cannot be compiled here.");
        Path program = folder.resolve("vipdrift-capture");
        List<String> command = new ArrayList<>(List.of(COMPILER.toString()));
        command.addAll(List.of(resource("options").strip().split(" ")));
        command.addAll(List.of("-o", program.toString(),
                Files.writeString(folder.resolve("source.c"), resource("vipdrift-capture.c")).toString()));
        OwnProcess.command(command.toArray(String[]::new));
        return program;
    }

    /** The same with the right to capture, whoever runs it. */
    static Path allowedIn(Path folder) throws Exception {
        Path program = in(folder);
        OwnProcess.command("setcap", "cap_net_raw=ep", program.toString());
        return program;
    }

    private static String resource(String name) throws Exception {
        try (InputStream in = DumpcapCaptureSource.class.getResourceAsStream("program/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
