package org.vipdrift.lab.cli;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import org.vipdrift.cli.CliIo;
import org.vipdrift.remote.Secret;

/** No terminal; remembers what was printed and said. */
final class LabIo implements CliIo {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final PrintWriter outWriter = new PrintWriter(out);
    private final PrintWriter errWriter = new PrintWriter(err);
    private final Reader in;

    LabIo(String input) {
        in = new StringReader(input);
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
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }
}
