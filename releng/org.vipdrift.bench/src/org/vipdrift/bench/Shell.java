package org.vipdrift.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the project's own scripts: the lab and the command line. */
record Shell(Path releng, Path data) {
    private static final int LONGEST_SECONDS = 300;

    /** What a command on a host prints. */
    String onHost(String host, String... command) throws IOException, InterruptedException {
        return run(words(releng.resolve("lab").toString(), List.of("ssh", host), command));
    }

    /** What {@code releng/lab} says to these words. */
    String lab(String... words) throws IOException, InterruptedException {
        return run(words(releng.resolve("lab").toString(), List.of(), words));
    }

    /** The words that run a program in the client's namespace. */
    List<String> inClient() {
        return List.of(releng.resolve("lab").toString(), "client");
    }

    /** Runs {@code vipdrift} with the bench's own data folder. */
    String vipdrift(String... arguments) throws IOException, InterruptedException {
        return run(words(releng.resolve("vipdrift").toString(), List.of("--data", data.toString()), arguments));
    }

    /** Starts a command in the client's namespace; the caller ends it. */
    Process onClient(Path output, String... command) throws IOException {
        return new ProcessBuilder(words(releng.resolve("lab").toString(), List.of("client"), command))
                .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> words(String program, List<String> first, String... rest) {
        List<String> words = new ArrayList<>();
        words.add(program);
        words.addAll(first);
        words.addAll(List.of(rest));
        return words;
    }

    private static String run(List<String> words) throws IOException, InterruptedException {
        File output = File.createTempFile("vipdrift-bench", ".out");
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            String text = new String(Files.readAllBytes(output.toPath()), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", words) + " ended with " + process.exitValue() + ": " + text);
            }
            return text.strip();
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }
}
