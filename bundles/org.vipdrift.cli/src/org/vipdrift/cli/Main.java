package org.vipdrift.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.cli.internal.line.Grammar;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Action;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.verb.AgentVerbs;
import org.vipdrift.cli.internal.verb.ArpVerbs;
import org.vipdrift.cli.internal.verb.CaptureVerbs;
import org.vipdrift.cli.internal.verb.EventVerb;
import org.vipdrift.cli.internal.verb.EvidenceVerb;
import org.vipdrift.cli.internal.verb.FolderVerbs;
import org.vipdrift.cli.internal.verb.GroupVerbs;
import org.vipdrift.cli.internal.verb.HostVerbs;
import org.vipdrift.cli.internal.verb.InventoryVerbs;
import org.vipdrift.cli.internal.verb.JournalVerbs;
import org.vipdrift.cli.internal.verb.MoveVerbs;
import org.vipdrift.cli.internal.verb.StatusVerb;
import org.vipdrift.cli.internal.verb.Values;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.InventoryException;

/** The program {@code vipdrift}. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        new Program(new SystemIo(), new RealWorld()).run(args);
    }

    /** A run on real hosts, which nobody interrupts. */
    public static int run(String[] args, CliIo io) {
        return run(args, io, new RealWorld());
    }

    /** A run nobody interrupts. */
    public static int run(String[] args, CliIo io, ControlFactory factory) {
        return run(args, io, factory, new Interruption());
    }

    /** Runs one command line on the calling thread and returns the exit status. */
    public static int run(String[] args, CliIo io, ControlFactory factory, Interruption interruption) {
        interruption.watch(Thread.currentThread());
        try {
            return switch (grammar().parse(args)) {
                case Grammar.Help(var command) -> {
                    Grammar.help(command, io.out(), io.width());
                    yield ExitStatus.OK.number();
                }
                case Grammar.Version() -> {
                    io.out().println("vipdrift " + Version.text());
                    io.out().flush();
                    yield ExitStatus.OK.number();
                }
                case Grammar.Perform(var action, var line) ->
                    perform(action, line, io, factory, interruption).number();
            };
        } catch (UsageException e) {
            return fail(io, Failure.of(e)).number();
        }
    }

    private static Grammar grammar() {
        return Grammar.of(HostVerbs.family(), FolderVerbs.family(), InventoryVerbs.family(), AgentVerbs.family(),
                GroupVerbs.family(), MoveVerbs.move(), StatusVerb.spec(), EventVerb.spec(), EvidenceVerb.spec(),
                ArpVerbs.family(), CaptureVerbs.family(), JournalVerbs.family());
    }

    private static ExitStatus perform(Action action, Line line, CliIo io, ControlFactory factory,
            Interruption interruption) throws UsageException {
        Path data = line.option("--data", Values::path).orElseGet(Main::home);
        Optional<Duration> timeout = line.option("--timeout", Values::time);
        ControlFactory world = line.flag("--read-only") ? new ReadOnlyWorld(factory) : factory;
        try (Session session = new Session(io, world, interruption, data, timeout)) {
            return action.perform(line, session);
        } catch (ControlException | InventoryException | CaptureException | InterruptedException
                | CancellationException | java.io.IOException e) {
            return fail(io, Failure.of(e));
        } catch (RuntimeException e) {
            e.printStackTrace(io.err());
            return fail(io, Failure.of(e));
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"), ".vipdrift");
    }

    private static ExitStatus fail(CliIo io, Failure failure) {
        io.out().flush();
        if (!failure.sentence().isEmpty()) {
            io.err().println(Printable.clean(failure.sentence()));
            io.err().flush();
        }
        return failure.status();
    }
}
