package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vipdrift.core.Printable;

/** Immutable. Whether a program ends with status 0 in its time; what it prints first tells why. */
final class ScriptRun implements Attempt {
    /** How long a program that prints more than a pipe holds (64 KiB) may have to wait until it is taken off. */
    private static final long LISTEN_NANOS = 20_000_000;
    private static final int MOST_OUTPUT = 200;

    private final List<String> command;
    private final Map<String, String> environment;
    private final String name;

    ScriptRun(List<String> arguments) {
        this(arguments, Map.of());
    }

    /** @param environment what the program is told beside PATH */
    ScriptRun(List<String> arguments, Map<String, String> environment) {
        command = arguments;
        this.environment = environment;
        name = Printable.quoted(arguments.getFirst());
    }

    @Override
    public Finding make(Duration most) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        try (Script script = Script.start(command, environment, most)) {
            Output output = new Output(script.process().getInputStream());
            while (!script.process().waitFor(Math.min(LISTEN_NANOS, deadline - System.nanoTime()),
                    TimeUnit.NANOSECONDS)) {
                output.take();
                if (System.nanoTime() - deadline >= 0) {
                    return Finding
                            .fail(name + " did not end within " + most.toMillis() + " ms and was killed." + output);
                }
            }
            output.take();
            int status = script.process().exitValue();
            return new Finding(status == 0, name + " ended with " + status + '.' + output);
        }
    }

    /** The beginning of what the program prints; the rest is taken and dropped. Never waits for it. */
    private static final class Output {
        private final InputStream from;
        private final byte[] beginning = new byte[MOST_OUTPUT];
        private final byte[] rest = new byte[8192];
        private int length;

        Output(InputStream from) {
            this.from = from;
        }

        void take() throws IOException {
            long most = 1 << 20;
            for (int there = from.available(); there > 0 && most > 0; there = from.available()) {
                int read = length < MOST_OUTPUT ? from.read(beginning, length, Math.min(there, MOST_OUTPUT - length))
                        : -from.read(rest, 0, Math.min(there, rest.length));
                length += Math.max(0, read);
                most -= Math.abs(read);
            }
        }

        @Override
        public String toString() {
            String text = Printable.oneLine(new String(beginning, 0, length, StandardCharsets.UTF_8).strip(),
                    MOST_OUTPUT);
            return text.isEmpty() ? "" : " It said: " + text;
        }
    }
}
