package org.vipdrift.agent.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.vipdrift.agent.internal.AgentLock;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.RunningAgent;
import org.vipdrift.agent.internal.facts.AgentVersion;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.SystemdNotify;
import org.vipdrift.agent.internal.rehearsal.Lull;
import org.vipdrift.agent.internal.rehearsal.Rehearsal;

/** {@code run}: the agent itself, until it is told to end. Its VIPs stay in place then. */
final class RunCommand {
    private static final int MOVES_REHEARSED = 60;
    /** Where agents start on many virtual machines of one machine, or a host boots, other work goes first. */
    private static final Duration REHEARSAL_WAITS = Duration.ofMinutes(1);
    private static final Duration OTHER_ENDS = Duration.ofSeconds(2);

    private final AgentPaths paths;
    private final Map<String, String> environment;

    RunCommand(AgentPaths paths, Map<String, String> environment) {
        this.paths = paths;
        this.environment = environment;
    }

    int run() throws IOException, InterruptedException {
        Optional<AgentLock> lock = lock();
        if (lock.isEmpty()) {
            AgentLog.warn("Another agent works with " + paths.state() + " already; this one ends.");
            return Exit.UNSAFE;
        }
        try (AgentLock held = lock.get()) {
            RunningAgent agent = new RunningAgent(paths.state(), paths.socket());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(agent), "end"));
            AgentLog.note("VipDrift agent " + AgentVersion.text() + " is ready.");
            SystemdNotify.send(environment.get("NOTIFY_SOCKET"), "READY=1");
            Thread.ofPlatform().daemon().name("rehearsal").start(this::rehearse);
            agent.serve();
            // the shutdown hook goes on from here; returning would race with it
            Thread.currentThread().join();
            return Exit.OK;
        }
    }

    /** Becomes ready as {@link #run} does, and ends. Where nothing is remembered, this does nothing to the host. */
    void rehearseStart() throws IOException, InterruptedException {
        Optional<AgentLock> lock = lock();
        try (AgentLock held = lock.orElseThrow();
                RunningAgent agent = new RunningAgent(paths.state(), paths.socket())) {
            SystemdNotify.send(environment.get("NOTIFY_SOCKET"), "READY=1");
        }
    }

    private Optional<AgentLock> lock() throws IOException, InterruptedException {
        if (!Files.isDirectory(paths.state())) {
            Files.createDirectories(paths.state(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return AgentLock.take(paths.state(), OTHER_ENDS);
    }

    /** Once the agent is ready, its first real order should not be the one that loads and compiles the code. */
    private void rehearse() {
        try {
            new Rehearsal(paths.socket().resolveSibling("rehearsal"), false, Lull.ofThisHost(REHEARSAL_WAITS))
                    .play(MOVES_REHEARSED);
        } catch (IOException | ExecutionException | TimeoutException e) {
            AgentLog.warn("The rehearsal of orders failed, the first ones may be slow: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(RunningAgent agent) {
        try {
            SystemdNotify.send(environment.get("NOTIFY_SOCKET"), "STOPPING=1");
        } catch (ErrnoException e) {
            AgentLog.warn("systemd could not be told that the agent ends: " + e.getMessage());
        }
        try {
            agent.close();
        } catch (IOException | InterruptedException e) {
            AgentLog.warn("The agent did not end cleanly: " + e.getMessage());
        }
    }
}
