package org.vipdrift.cli.internal.run;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.cli.CliIo;
import org.vipdrift.cli.ControlFactory;
import org.vipdrift.cli.Interruption;
import org.vipdrift.cli.internal.json.Json;
import org.vipdrift.cli.internal.text.Ink;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.Operator;
import org.vipdrift.core.Printable;

/** Confined to the main thread; what is said may come from any. What a verb works with. Closing it closes the control. */
public final class Session implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final CliIo io;
    private final ControlFactory factory;
    private final Interruption interruption;
    private final Path data;
    private final Optional<Duration> timeout;
    private final Questions questions;
    private @Nullable Control control;

    public Session(CliIo io, ControlFactory factory, Interruption interruption, Path data, Optional<Duration> timeout) {
        this.io = io;
        this.factory = factory;
        this.interruption = interruption;
        this.data = data;
        this.timeout = timeout;
        this.questions = new Questions(io);
    }

    public CliIo io() {
        return io;
    }

    /** Opened at the first call; what is odd in the inventory is said then. */
    public Control control() throws ControlException {
        @Nullable Control open = control;
        if (open == null) {
            open = factory.open(data, new TerminalPrompts(questions));
            control = open;
            open.inventory().notices().forEach(this::say);
        }
        return open;
    }

    public CaptureSource captureSource() {
        return factory.captureSource();
    }

    public Interruption interruption() {
        return interruption;
    }

    public Questions questions() {
        return questions;
    }

    /** How long to wait for hosts. */
    public Duration patience() {
        return timeout.orElse(PATIENCE);
    }

    /** What the person gave, for verbs that otherwise take the time they need. */
    public Optional<Duration> timeout() {
        return timeout;
    }

    /** Who asks, for the journal: "anna@desk". */
    public String operator() {
        return Operator.name(io.variable("SUDO_USER"));
    }

    /** Colours of standard output. */
    public Ink ink() {
        return Ink.of(io, io.outIsTerminal());
    }

    /** Colours of standard error. */
    public Ink talkInk() {
        return Ink.of(io, io.errIsTerminal());
    }

    /** Talk: one sentence on standard error. */
    public void say(String sentence) {
        io.err().println(Printable.clean(sentence));
        io.err().flush();
    }

    /** Data: lines that are printable already. */
    public void print(List<String> lines) {
        lines.forEach(io.out()::println);
        io.out().flush();
    }

    /** Data: one JSON value. */
    public void print(JsonElement value) {
        io.out().println(Json.text(value));
        io.out().flush();
    }

    @Override
    public void close() {
        @Nullable Control open = control;
        if (open != null) {
            open.close();
        }
    }
}
