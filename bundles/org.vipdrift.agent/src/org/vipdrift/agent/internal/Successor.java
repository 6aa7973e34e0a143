package org.vipdrift.agent.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Immutable. Whether this agent is about to be replaced: whoever restarts it so says it by a file beside its socket, which
 * goes with that folder when the agent has ended (RuntimeDirectory= of its unit).
 */
record Successor(Path file) {
    /** Longer than a start that fails after 10 s, and that of the agent before. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Successor beside(Path socket) {
        return new Successor(socket.resolveSibling("successor"));
    }

    /** How long the VIPs are to stay for it; zero if none was announced. */
    Duration announced() {
        return Files.exists(file) ? LONGEST : Duration.ZERO;
    }
}
