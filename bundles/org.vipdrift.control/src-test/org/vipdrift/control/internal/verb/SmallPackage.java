package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file with all parts that a package of the agent has, none of which works. */
final class SmallPackage {
    private SmallPackage() {
    }

    /** Made anew, under the same name, each time. */
    static Path in(Path folder, String version) throws IOException, InterruptedException {
        Path parts = folder.resolve("agent");
        Files.createDirectories(parts.resolve("bin"));
        Files.createDirectories(parts.resolve("runtime/bin"));
        Files.writeString(parts.resolve("VERSION"), version + "\n");
        Files.writeString(parts.resolve("bin/vipdrift-agent"), "#!/bin/sh\n");
        Files.writeString(parts.resolve("vipdrift-agent.service"), "[Unit]\n");
        Files.copy(Path.of("/proc/self/exe").toRealPath(), parts.resolve("runtime/bin/java"),
                StandardCopyOption.REPLACE_EXISTING);
        Path file = folder.resolve("agent.tar.gz");
        Process tar = new ProcessBuilder("tar", "-czf", file.toString(), "-C", folder.toString(), "agent").inheritIO()
                .start();
        assertEquals(0, tar.waitFor());
        return file;
    }
}
