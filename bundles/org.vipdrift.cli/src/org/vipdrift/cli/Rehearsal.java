package org.vipdrift.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that runs many command lines one after another in one JVM, so that a cache made from it (JEP 483) has the
 * classes of them all, and knows what is done often. It needs no host: each line says with which exit status it ends where there is none.
 */
public final class Rehearsal {
    private Rehearsal() {
    }

    /**
     * @param args a data folder, and a file of command lines, each after its exit status: "0 host list"; the last one
     *            ends the program as the real one ends. $CAPTURE stands for a capture file.
     */
    public static void main(String[] args) throws IOException {
        RehearsalFile.write(capture(args[0]));
        List<String> lines = Files.readAllLines(Path.of(args[1]));
        SystemIo io = new SystemIo();
        Optional<String> problem = run(lines.subList(0, lines.size() - 1), args[0], io, new RealWorld());
        if (problem.isPresent()) {
            io.err().println(problem.get());
            io.err().flush();
            System.exit(ExitStatus.ERROR.number());
        }
        new Program(io, new RealWorld()).run(words(lines.getLast(), args[0]));
    }

    /** @return what went otherwise than it should, at the first line that did */
    static Optional<String> run(List<String> lines, String data, CliIo io, ControlFactory factory) {
        for (String line : lines) {
            int status = Main.run(words(line, data), io, factory);
            if (status != Integer.parseInt(line.substring(0, line.indexOf(' ')))) {
                return Optional.of("The rehearsal of \"" + line + "\" ended with " + status + ".");
            }
        }
        return Optional.empty();
    }

    private static String[] words(String line, String data) {
        Stream<String> words = Stream.of(line.split(" ")).skip(1)
                .map(word -> word.equals("$CAPTURE") ? capture(data).toString() : word);
        return Stream.concat(Stream.of("--data", data), words).toArray(String[]::new);
    }

    private static Path capture(String data) {
        return Path.of(data, "rehearsal.pcapng");
    }
}
