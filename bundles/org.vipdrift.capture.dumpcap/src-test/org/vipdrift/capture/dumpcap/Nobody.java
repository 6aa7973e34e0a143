package org.vipdrift.capture.dumpcap;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@link HelperProgram} as a user of this machine who may do nothing. */
final class Nobody {
    static final String USER = "65534";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private final Path folder;
    private final String classes;

    /** @param folder to be opened for everybody; the classes are copied there, as that user cannot read them elsewhere */
    Nobody(Path folder) throws IOException {
        this.folder = folder;
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry)) || entry.contains("org.vipdrift")) {
                copies.add(copied(Path.of(entry), folder.resolve("classes" + copies.size())).toString());
            }
        }
        classes = String.join(File.pathSeparator, copies);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A folder whole, a jar as it is. */
    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.copy(one, Files.isRegularFile(from) ? to : to.resolve(from.relativize(one).toString()));
            }
        }
        return to;
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER,
                "--clear-groups", "--inh-caps=-all", JAVA, "-cp", classes, HelperProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }

    /** All it prints, at most a minute later. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IOException("The program did not end.");
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
