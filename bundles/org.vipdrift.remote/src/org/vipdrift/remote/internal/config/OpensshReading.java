package org.vipdrift.remote.internal.config;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;

/**
 * Immutable. Asks OpenSSH what it would do ({@code ssh -G}, ssh(1)); nothing is connected.
 *
 * @param more options for it, as {@code -F FILE}
 */
public record OpensshReading(Path program, List<String> more) implements Reading {
    private static final int SECONDS = 5;
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_REASON = 300;
    /** Several files stand in one line, parted by blanks. */
    private static final Set<String> LISTS = Set.of(Options.USER_KNOWN_HOSTS, Options.GLOBAL_KNOWN_HOSTS);

    /** OpenSSH's client in one of the folders of PATH. */
    static Optional<Path> program(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator)).filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "ssh")).filter(Files::isExecutable).findFirst();
    }

    @Override
    public Options options(String name, Optional<String> user, OptionalInt port)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(name, user, port)).redirectInput(new File("/dev/null")).start();
        CompletableFuture<String> output = text(process.inputReader(StandardCharsets.UTF_8));
        CompletableFuture<String> errors = text(process.errorReader(StandardCharsets.UTF_8));
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("ssh -G did not end within " + SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(reason(errors.join()));
            }
            return parse(output.join());
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(String name, Optional<String> user, OptionalInt port) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-G", "-T"));
        command.addAll(more);
        user.ifPresent(said -> command.addAll(List.of("-l", said)));
        port.ifPresent(said -> command.addAll(List.of("-p", String.valueOf(said))));
        command.addAll(List.of("--", name));
        return command;
    }

    /** Both streams are read at once, so that neither fills up. */
    private static CompletableFuture<String> text(java.io.Reader reader) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().name("ssh -G").start(() -> {
            try (reader) {
                text.complete(read(reader));
            } catch (IOException e) {
                text.completeExceptionally(new UncheckedIOException(e));
            }
        });
        return text;
    }

    private static String read(java.io.Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8 << 10];
        int count;
        while ((count = reader.read(buffer)) >= 0) {
            if (text.length() < LONGEST) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }

    private static String reason(String errors) {
        String said = Printable.clean(errors.strip().replace("\n", "; "));
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
    }

    private static Options parse(String output) {
        Options options = new Options();
        output.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                take(line.substring(0, blank), line.substring(blank + 1), options);
            }
        });
        return options;
    }

    private static void take(String keyword, String value, Options options) {
        options.say(keyword, LISTS.contains(keyword) ? List.of(value.split(" "))
                : List.of(keyword.equals(Options.STRICT) ? Keywords.strict(value) : value));
    }
}
