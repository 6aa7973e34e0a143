package org.vipdrift.agent.internal.command;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the agent lives on its host. systemd names the folders it made for the unit; without systemd they are the same.
 *
 * @param state what is remembered
 * @param socket where consoles attach
 */
record AgentPaths(Path state, Path socket) {

    static AgentPaths of(Map<String, String> environment) {
        return new AgentPaths(Path.of(environment.getOrDefault("STATE_DIRECTORY", "/var/lib/vipdrift")),
                Path.of(environment.getOrDefault("RUNTIME_DIRECTORY", "/run/vipdrift"), "agent.sock"));
    }
}
