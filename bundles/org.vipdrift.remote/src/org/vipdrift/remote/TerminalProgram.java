package org.vipdrift.remote;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.vipdrift.core.Printable;

/**
 * Immutable. The program in whose windows a person works at a terminal. It is given a command word for word: no shell
 * reads it.
 *
 * @param before the words that are followed by a command's, as its manual page has them
 */
public record TerminalProgram(Path program, List<String> before) {
    /** Names the person's own, as i3-sensible-terminal(1) has it; a program or the path of one, without words. */
    public static final String VARIABLE = "TERMINAL";

    /** In the order in which they are looked for; x-terminal-emulator is the choice of Debian's administrator. */
    private static final List<String> KNOWN = List.of("x-terminal-emulator", "gnome-terminal", "konsole",
            "xfce4-terminal", "mate-terminal", "kitty", "foot", "alacritty", "xterm");
    private static final int SETTLING_MILLIS = 300;

    public TerminalProgram {
        before = List.copyOf(before);
    }

    /**
     * The person's own, else one that is known and installed.
     *
     * @param environment PATH, and TERMINAL if it is set
     */
    public static Optional<TerminalProgram> found(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.concat(Stream.ofNullable(environment.get(VARIABLE)).filter(name -> !name.isBlank()),
                KNOWN.stream()).flatMap(name -> installed(name, path).stream()).findFirst().map(TerminalProgram::of);
    }

    /** What to say where none is found. */
    public static String missing() {
        return "There is no terminal program here (looked for " + String.join(", ", KNOWN) + "); install one, or name"
                + " yours in the environment variable " + VARIABLE + ".";
    }

    private static Optional<Path> installed(String name, String searchPath) {
        Stream<Path> places = name.contains("/") ? Stream.of(Path.of(name))
                : Stream.of(searchPath.split(File.pathSeparator)).filter(folder -> folder.startsWith("/"))
                        .map(folder -> Path.of(folder, name));
        return places.filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }

    private static TerminalProgram of(Path program) {
        return new TerminalProgram(program, switch (String.valueOf(program.getFileName())) {
            case "gnome-terminal" -> List.of("--");
            case "xfce4-terminal", "mate-terminal" -> List.of("-x");
            case "kitty", "foot" -> List.of();
            default -> List.of("-e");
        });
    }

    /** The words that open a window in which the command runs. */
    public List<String> running(List<String> command) {
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        words.addAll(before);
        words.addAll(command);
        return words;
    }

    /**
     * Opens a window, which outlives this program.
     *
     * @throws IOException with a sentence, if it does not start or ends with an error at once
     */
    public void open(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        if (process.waitFor(SETTLING_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() != 0) {
            throw new IOException("The terminal program " + shown() + " ended at once with status "
                    + process.exitValue() + "; try it by hand, or name another in " + VARIABLE + ".");
        }
    }

    private Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(running(command)).redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("The terminal program " + shown() + " does not start (" + e.getMessage()
                    + "); name another in " + VARIABLE + ".", e);
        }
    }

    private String shown() {
        return Printable.clean(program.toString());
    }
}
