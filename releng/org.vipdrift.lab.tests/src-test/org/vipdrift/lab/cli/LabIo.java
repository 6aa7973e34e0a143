package org.vipdrift.lab.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vipdrift.cli.CliIo;
import org.vipdrift.remote.Secret;

/** No terminal; remembers what was printed and said. */
final class LabIo implements CliIo {
    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final PrintWriter outWriter = new PrintWriter(out);
    private final PrintWriter errWriter = new PrintWriter(err);
    private final Reader in;

    LabIo(String input) {
        in = new StringReader(input);
    }

    String printed() {
        return out + data.toString(StandardCharsets.UTF_8);
    }

    String said() {
        return err.toString();
    }

    @Override
    public PrintWriter out() {
        return outWriter;
    }

    @Override
    public OutputStream data() {
        return data;
    }

    @Override
    public boolean outIsPipe() {
        return false;
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
        return false;
    }

    @Override
    public boolean outIsTerminal() {
        return false;
    }

    @Override
    public boolean errIsTerminal() {
        return false;
    }

    @Override
    public int width() {
        return 80;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.empty();
    }

    @Override
    public int run(List<String> words) {
        throw new AssertionError("nothing is to be run: " + words);
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }
}
