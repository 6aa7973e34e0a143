package org.vipdrift.agent.internal.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vipdrift.agent.internal.ffi.ThreadRights;

/**
 * A program being run for a check or a hook: without a shell, without the agent's capabilities, with nothing in its environment
 * but PATH and what it is told there, nothing to read, in "/", in a session of its own. Closing it kills it and all it has started.
 */
final class Script implements AutoCloseable {
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    /** util-linux; where it lacks, grandchildren are found by their parents alone. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Process process;

    private Script(Process process) {
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @throws IOException if it cannot be started, or was not within the time
     */
    static Script start(List<String> command, Map<String, String> environment, Duration most)
            throws IOException, InterruptedException {
        Path program = Path.of(command.getFirst());
        if (!Files.isExecutable(program) || Files.isDirectory(program)) {
            throw new IOException(program + " is not there, or the agent's user may not run it");
        }
        Starting starting = new Starting(command, environment);
        try {
            return new Script(starting.task.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new IOException("The program cannot be started: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("The program could not be started within " + most.toMillis() + " ms", e);
        } finally {
            starting.handedOver();
        }
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        end(process);
    }

    /** The session's processes, and those that made one of their own and still have their parent. */
    private static void end(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        ThreadRights.killGroup(process.pid());
    }

    /** A thread that gives up the agent's rights, starts the program and ends; it may hang with the program's disk. */
    private static final class Starting {
        final FutureTask<Process> task;
        private boolean abandoned;

        Starting(List<String> command, Map<String, String> environment) {
            task = new FutureTask<>(() -> {
                ThreadRights.giveUp();
                return kept(begin(command, environment));
            });
            Thread.ofPlatform().daemon().name("script").start(task);
        }

        /** What comes too late is ended by the one who started it. */
        private synchronized Process kept(Process process) {
            if (abandoned) {
                end(process);
            }
            return process;
        }

        synchronized void handedOver() {
            abandoned = !task.isDone() || abandoned;
        }
    }

    private static Process begin(List<String> command, Map<String, String> environment) throws IOException {
        List<String> words = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) {
            words.addFirst(SETSID.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).directory(new File("/")).redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", PATH);
        Process process = builder.start();
        shareMemoryFairly(process);
        return process;
    }

    /** The kernel spares the agent when memory runs out, and with it what it starts, unless that is said otherwise. */
    private static void shareMemoryFairly(Process process) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(process.pid()), "oom_score_adj"), "0");
        } catch (IOException alreadyOver) {
            return;
        }
    }
}
