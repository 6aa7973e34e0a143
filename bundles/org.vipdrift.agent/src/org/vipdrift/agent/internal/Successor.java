package org.vipdrift.agent.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Immutable. Whether this agent is about to be replaced: whoever restarts it so says it by a file beside its socket, which
 * goes with that folder when the agent has ended (RuntimeDirectory= of its unit). The file has the host's uptime in whole
 * seconds, so that an announcement nothing came of is void soon, whatever becomes of the clock.
 *
 * @param uptime proc_uptime(5)
 */
record Successor(Path file, Path uptime) {
    /**
     * Longer than a start that fails after 10 s and that of the agent before. No longer: while no agent runs nobody takes the VIPs off,
     * also where others have claimed them because this host was frozen or parted.
     */
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long FRESH_SECONDS = 15;
    private static final int MOST_DIGITS = 20;

    static Successor beside(Path socket) {
        return new Successor(socket.resolveSibling("successor"), Path.of("/proc/uptime"));
    }

    /** How long the VIPs are to stay for it; zero if none was announced just now. */
    Duration announced() {
        return Files.exists(file) && isFresh() ? LONGEST : Duration.ZERO;
    }

    private boolean isFresh() {
        try {
            long age = seconds(uptime) - seconds(file);
            return age >= 0 && age <= FRESH_SECONDS;
        } catch (IOException | NumberFormatException e) {
            AgentLog.warn("Whether another agent follows this one can't be read: " + e.getMessage() + ".");
            return false;
        }
    }

    private static long seconds(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_DIGITS), StandardCharsets.US_ASCII);
            return Long.parseLong(text.strip().replaceFirst("[.\\s].*", ""));
        }
    }
}
