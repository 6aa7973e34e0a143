package org.vipdrift.lab.armed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.vipdrift.lab.tests.Command;

/** The agent's real package once more, under another version; perhaps with another program. */
final class OtherVersion {
    /** A program that says its version, and nothing else ever. */
    static final String MUTE = "exec sleep 60";
    /** One whose code runs, but not as a service. */
    static final String UNABLE = "[ \"$1\" = rehearse ] || { echo 'I would rather not' >&2; exit 3; }";
    /** One that as a service neither says that it is there nor ends. */
    static final String HANGING = "[ \"$1\" = rehearse ] || exec sleep 60";
    private static final String PACKAGE = "vipdrift.agent.package";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private final Path folder;
    private final Path original = Path.of(System.getProperty(PACKAGE, "none"));

    OtherVersion(Path folder) {
        this.folder = folder;
    }

    /** From now on consoles of this process install this version. */
    void offer(String version) throws IOException {
        offer(version, "");
    }

    /** @param program in place of the agent; its own if empty */
    void offer(String version, String program) throws IOException {
        Path top = folder.resolve(version);
        Files.createDirectories(top);
        Command.run(List.of("tar", "-xf", original.toString(), "-C", top.toString()), LIMIT);
        Path agent = top.resolve(original.getFileName().toString().replace(".tar", ""));
        Path said = agent.resolve("VERSION");
        Files.writeString(said, Files.readString(said).replaceFirst("\\S+", version));
        if (!program.isEmpty()) {
            Files.writeString(agent.resolve("bin/vipdrift-agent"),
                    "#!/bin/sh\n[ \"$1\" = version ] && exec echo " + version + "\n" + program + "\n");
        }
        Path file = folder.resolve(version + ".tar.gz");
        Command.run(List.of("tar", "-C", top.toString(), "--owner=0", "--group=0", "-czf", file.toString(),
                agent.getFileName().toString()), LIMIT);
        System.setProperty(PACKAGE, file.toString());
    }

    /** From now on they install the one they had. */
    void offerOriginal() {
        System.setProperty(PACKAGE, original.toString());
    }
}
