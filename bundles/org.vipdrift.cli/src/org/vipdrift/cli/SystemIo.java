package org.vipdrift.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe writers. The process's own streams, in UTF-8 whatever the locale: JSON is UTF-8, and a locale that can't
 * show a character is no reason to lose it.
 */
final class SystemIo implements CliIo {
    private static final int USUAL_WIDTH = 80;
    private final OutputStream data = new FileOutputStream(FileDescriptor.out);
    private final PrintWriter out = writer(data);
    private final PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    /** A channel's: an interrupt ends its read, which it does not with a stream's. */
    private final Reader in = Channels.newReader(new FileInputStream(FileDescriptor.in).getChannel(),
            StandardCharsets.UTF_8);

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public OutputStream data() {
        return data;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public Reader in() {
        return in;
    }

    @Override
    public boolean canAsk() {
        return isTerminal(0) && isTerminal(2);
    }

    @Override
    public boolean outIsTerminal() {
        return isTerminal(1);
    }

    @Override
    public boolean outIsPipe() {
        String file = file(1);
        return file.startsWith("pipe:") || file.startsWith("socket:");
    }

    @Override
    public boolean errIsTerminal() {
        return isTerminal(2);
    }

    private static boolean isTerminal(int descriptor) {
        String device = file(descriptor);
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
    }

    /** Linux names the file behind a descriptor. */
    private static String file(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** As the shell says it in COLUMNS, if it does. */
    @Override
    public int width() {
        return variable("COLUMNS").filter(columns -> columns.matches("[0-9]{1,4}")).map(Integer::valueOf)
                .orElseGet(() -> outIsTerminal() ? TerminalSize.columns().orElse(USUAL_WIDTH) : USUAL_WIDTH);
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char @Nullable [] typed = console.readPassword("%s", question);
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new Secret(typed));
    }
}
