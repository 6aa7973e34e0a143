package org.vipdrift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.remote.Secret;

/** Streams that remember, with or without a terminal. */
final class FakeIo implements CliIo {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PrintWriter outWriter = new PrintWriter(out);
    private final PrintWriter errWriter = new PrintWriter(err);
    final List<List<String>> ran = new ArrayList<>();
    int ends;
    final Map<String, String> variables = new HashMap<>(Map.of("SUDO_USER", "anna"));
    private Reader in = new StringReader("");
    boolean terminal;
    /** Standard output goes to another program. */
    boolean pipe;
    /** Standard output takes no more. */
    boolean full;
    int width = 100;

    /** A terminal at which these lines are typed. */
    FakeIo typing(String text) {
        terminal = true;
        return piping(text);
    }

    /** No terminal, these lines on standard input. */
    FakeIo piping(String text) {
        in = new StringReader(text);
        return this;
    }

    String printed() {
        return out.toString();
    }

    String said() {
        return err.toString();
    }

    @Override
    public PrintWriter out() {
        return outWriter;
    }

    /** Whole lines at a time. */
    @Override
    public OutputStream data() {
        return new OutputStream() {
            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                out.write(new String(octets, from, length, StandardCharsets.UTF_8));
            }

            @Override
            public void write(int octet) {
                out.write(octet);
            }
        };
    }

    @Override
    public boolean outIsPipe() {
        return pipe;
    }

    @Override
    public PrintWriter err() {
        return errWriter;
    }

    @Override
    public Reader in() {
        return in;
    }

    @Override
    public boolean canAsk() {
        return terminal;
    }

    @Override
    public boolean outIsTerminal() {
        return terminal;
    }

    @Override
    public boolean errIsTerminal() {
        return terminal;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public int run(List<String> words) {
        ran.add(words);
        return ends;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        errWriter.print(question);
        return Optional.empty();
    }
}
