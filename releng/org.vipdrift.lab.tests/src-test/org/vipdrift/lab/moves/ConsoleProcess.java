package org.vipdrift.lab.moves;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line in a JVM of its own, stopped at a milestone of its move so that it can be killed there. */
public final class ConsoleProcess implements AutoCloseable {

    private final Process process;
    private final Path reached;

    private ConsoleProcess(Process process, Path reached) {
        this.process = process;
        this.reached = reached;
    }

    /** Begins {@code vipdrift move web --to HOST --yes} over the data folder, to stop at the milestone. */
    public static ConsoleProcess moving(Path data, String target, String milestone) throws IOException {
        Path reached = data.resolveSibling("reached-" + milestone);
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Dvipdrift.move.pause=" + milestone + ":" + reached, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.vipdrift.cli.Main", "--data", data.toString(), "move", "web", "--to", target, "--yes"));
        return new ConsoleProcess(new ProcessBuilder(command).inheritIO().start(), reached);
    }

    /** Waits for the milestone, then SIGKILL. */
    public void killAtMilestone() throws InterruptedException {
        MoveLab.await("the milestone " + reached.getFileName(), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The command line ended with " + process.exitValue() + ".");
            }
            return Files.exists(reached);
        });
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
