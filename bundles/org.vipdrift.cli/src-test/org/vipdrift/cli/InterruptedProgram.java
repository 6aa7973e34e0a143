package org.vipdrift.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.remote.Secret;

/** The real program in a process of its own, in a world without hosts, until it is stopped by signals. */
final class InterruptedProgram {
    private static final String READY = "ready for signals";

    private InterruptedProgram() {
    }

    /** How it ended: its exit status and what it said, data and talk. */
    record End(int status, String said) {
        End withLastLine() {
            return new End(status, said.lines().reduce("", (first, last) -> last));
        }
    }

    /** What it is doing when the first signal comes. */
    enum Scene {
        MOVE_THAT_IS_UNDONE("move", "web", "--yes"), MOVE_THAT_GOES_ON("move", "web", "--yes"), QUESTION("host",
                "add", "h9", "--address", "192.0.2.9", "--password-stdin"),
        DEAF_PLANNING("move", "web", "--yes");

        private final String[] words;

        Scene(String... words) {
            this.words = words;
        }

        /** "env" gives the program the signals back that whoever runs the tests may ignore, as a shell's background does. */
        End playTo(String... signals) throws IOException, InterruptedException {
            Process program = new ProcessBuilder("env", "--default-signal", Path.of(System.getProperty("java.home"),
                    "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                    InterruptedProgram.class.getName(), name()).redirectErrorStream(true).start();
            try (BufferedReader said = program.inputReader()) {
                String line = said.readLine();
                while (line != null && !line.equals(READY)) {
                    line = said.readLine();
                }
                for (String signal : signals) {
                    new ProcessBuilder("kill", "-s", signal, Long.toString(program.pid())).start().waitFor();
                }
                String rest = String.join("\n", said.lines().toList());
                return new End(program.waitFor(), rest);
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static void ready() {
        System.out.println(READY);
        System.out.flush();
    }

    public static void main(String[] args) {
        Scene scene = Scene.valueOf(args[0]);
        FakeWorld world = new FakeWorld();
        world.planning = request -> {
            if (scene == Scene.DEAF_PLANNING) {
                ready();
                parkForEver();
            }
            return Farm.plan(request, MoveKind.SWITCHOVER, true);
        };
        world.running = (plan, listener, cancellation) -> {
            ready();
            while (!cancellation.isCancelled()) {
                Thread.onSpinWait();
            }
            return scene == Scene.MOVE_THAT_GOES_ON
                    ? Farm.drift(Outcome.DONE, "web is on h2; only its MAC answers.")
                    : Farm.drift(Outcome.ROLLED_BACK, "Cancelled; h1 still holds web.");
        };
        Duration grace = scene == Scene.QUESTION ? Duration.ofSeconds(30) : Duration.ZERO;
        new Program(new ReadyWhenAsked(), world, grace).run(scene.words);
    }

    /** Interrupts are kept away from it by its own wait. */
    private static void parkForEver() {
        while (true) {
            Thread.interrupted();
            LockSupport.park();
        }
    }

    /** The process's own streams. */
    private static final class ReadyWhenAsked implements CliIo {
        private final SystemIo real = new SystemIo();

        @Override
        public Reader in() {
            ready();
            return real.in();
        }

        @Override
        public PrintWriter out() {
            return real.out();
        }

        @Override
        public OutputStream data() {
            return real.data();
        }

        @Override
        public boolean outIsPipe() {
            return real.outIsPipe();
        }

        @Override
        public PrintWriter err() {
            return real.err();
        }

        @Override
        public boolean canAsk() {
            return real.canAsk();
        }

        @Override
        public boolean outIsTerminal() {
            return real.outIsTerminal();
        }

        @Override
        public boolean errIsTerminal() {
            return real.errIsTerminal();
        }

        @Override
        public int width() {
            return real.width();
        }

        @Override
        public Optional<String> variable(String name) {
            return real.variable(name);
        }

        @Override
        public int run(List<String> words) {
            throw new AssertionError("nothing is to be run: " + words);
        }

        @Override
        public Optional<Secret> askSecret(String question) {
            return real.askSecret(question);
        }
    }
}
