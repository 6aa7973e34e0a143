package org.vipdrift.agent.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.rehearsal.Pacing;
import org.vipdrift.agent.internal.rehearsal.Rehearsal;

/** {@code rehearse}: runs the agent's code, so that a packager can record which classes it needs. */
final class RehearseCommand {
    private static final int MOVES = 50;

    private final PrintStream out;

    RehearseCommand(PrintStream out) {
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        Path stage = Files.createTempDirectory("vipdrift-rehearsal");
        try {
            new Rehearsal(stage, true, Pacing.AT_ONCE).play(MOVES);
            new RunCommand(new AgentPaths(stage, stage.resolve("agent.sock")), Map.of()).rehearseStart();
            out.println("The agent's code runs here.");
            return Exit.OK;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the agent's code does not run here: " + e.getMessage(), e);
        } finally {
            remove(stage);
        }
    }

    private static void remove(Path stage) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(stage)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        Files.delete(stage);
    }
}
