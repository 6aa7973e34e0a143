package org.vipdrift.capture.dumpcap.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;

/** Immutable. The program: where it is, whether it may capture, short questions to it. */
public final class Dumpcap {
    private static final int LONGEST_FILTER = 4096;
    private static final String NAME = "dumpcap";
    /** Folders of programs that may be missing in a desktop's PATH. */
    private static final List<String> USUAL = List.of("/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin");
    private final @Nullable Path given;

    public Dumpcap(@Nullable Path given) {
        this.given = given;
    }

    /** @throws CaptureException with the remedy if it is not there, or this user may not run it */
    public Path program() throws CaptureException {
        Path program = given != null ? given : find();
        if (program == null || !Files.exists(program)) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.notInstalled());
        }
        if (!Files.isExecutable(program)) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.notAllowed(program));
        }
        return program;
    }

    private static @Nullable Path find() {
        Stream<String> folders = Stream.concat(
                Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")), USUAL.stream());
        return folders.filter(folder -> folder.startsWith("/")).map(folder -> Path.of(folder, NAME))
                .filter(Files::isRegularFile).findFirst().orElse(null);
    }

    /** Has it open the loopback, which every machine has, and looks whether it was let. */
    public void checkRight() throws CaptureException {
        Answer answer = ask("-L", "-M", "-i", "lo");
        if (answer.status() != 0 && DumpcapWords.isAboutRights(answer.text())) {
            throw new CaptureException(Reason.NO_RIGHTS, Remedy.noRight(program()));
        }
    }

    /** What is wrong with a capture filter for Ethernet. */
    public Optional<String> filterProblem(String filter) throws CaptureException {
        if (filter.length() > LONGEST_FILTER) {
            return Optional.of("A capture filter has at most " + LONGEST_FILTER + " characters; this one is longer.");
        }
        if (filter.isBlank()) {
            return Optional.empty();
        }
        Answer answer = ask("-d", "-i", "lo", "-f", filter);
        Optional<CaptureException> trouble = DumpcapWords.trouble(program(), "lo", filter, answer.text());
        if (trouble.filter(e -> e.reason() != Reason.BAD_FILTER).isPresent()) {
            throw trouble.get();
        }
        return trouble.map(CaptureException::getMessage);
    }

    /** @throws CaptureException if there is no such interface */
    public CapturingProgram run(String interfaceName) throws CaptureException {
        return new DumpcapRun(program(), InterfaceTable.read(this).argument(interfaceName));
    }

    Answer ask(String... arguments) throws CaptureException {
        return Answer.of(program(), List.of(arguments));
    }
}
