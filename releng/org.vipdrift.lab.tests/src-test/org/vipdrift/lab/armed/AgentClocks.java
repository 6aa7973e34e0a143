package org.vipdrift.lab.armed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;

/**
 * The wall clocks of the lab's agents, which are the machine's until one is set. The real one is not touched: a library that
 * each agent is started with shows it another one.
 */
final class AgentClocks implements AutoCloseable {
    private static final String LIBRARY = "/usr/local/lib/clock-step.so";
    private static final String STEP = "/run/clock-step";
    private static final String DROP_IN = "/run/systemd/system/vipdrift-agent.service.d/clock.conf";
    private static final String AGAIN = "systemctl daemon-reload; systemctl restart vipdrift-agent";
    private static final long SEEN_MILLIS = 30_000;
    private final Lab lab;
    private final MoveLab moves;

    /** Starts all agents anew, and waits until the console is attached to them. */
    AgentClocks(Lab lab, MoveLab moves, Path folder) throws IOException, InterruptedException {
        this.lab = lab;
        this.moves = moves;
        String library = Base64.getEncoder().encodeToString(Files.readAllBytes(compiled(folder)));
        lab.hosts().forEach(host -> lab.ssh(host, "rm -f " + STEP + "; echo " + library + " | base64 -d > " + LIBRARY
                + "; mkdir -p $(dirname " + DROP_IN + "); printf '[Service]\\nEnvironment=LD_PRELOAD=" + LIBRARY
                + "\\n' > " + DROP_IN + "; " + AGAIN));
        moves.awaitAgents();
    }

    private static Path compiled(Path folder) throws IOException, InterruptedException {
        Path library = folder.resolve("clock-step.so");
        List<String> command = List.of("cc", "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library.toString(),
                Path.of("clock/step.c").toAbsolutePath().toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("The clocks could not be compiled: " + String.join(" ", command));
        }
        return library;
    }

    /** Sets a host's clock so far from the right time, and waits until its agent says so. */
    void set(String host, long seconds) {
        lab.ssh(host, "printf %s " + seconds + " > " + STEP);
        MoveLab.await("the clock of " + host + " at " + seconds + " s", () -> {
            long wrong = moves.facts(host).wallMillis() - System.currentTimeMillis();
            return Math.abs(wrong - seconds * 1000) < SEEN_MILLIS;
        });
    }

    @Override
    public void close() {
        lab.hosts().forEach(host -> lab.ssh(host, "rm -f " + STEP + " " + LIBRARY + " " + DROP_IN + "; " + AGAIN));
        moves.awaitAgents();
    }
}
