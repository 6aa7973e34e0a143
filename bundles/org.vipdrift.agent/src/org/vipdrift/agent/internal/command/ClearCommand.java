package org.vipdrift.agent.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.vipdrift.agent.internal.AgentLock;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.netlink.KernelAddresses;

/** {@code clear}: takes away what an agent that runs no more has left in this host's packet filter, before it is removed. */
final class ClearCommand {
    private final AgentPaths paths;
    private final PrintStream errors;

    ClearCommand(AgentPaths paths, PrintStream errors) {
        this.paths = paths;
        this.errors = errors;
    }

    int run() throws IOException, InterruptedException {
        if (!Files.isDirectory(paths.state())) {
            return clear();
        }
        Optional<AgentLock> lock = AgentLock.take(paths.state(), Duration.ZERO);
        if (lock.isEmpty()) {
            errors.println("The agent of this host runs and needs its gates; end it first with: systemctl stop"
                    + " vipdrift-agent");
            return Exit.UNSAFE;
        }
        try (AgentLock held = lock.get()) {
            return clear();
        }
    }

    private static int clear() throws IOException {
        try (KernelAddresses kernel = new KernelAddresses()) {
            kernel.gate().remove();
            return Exit.OK;
        }
    }
}
