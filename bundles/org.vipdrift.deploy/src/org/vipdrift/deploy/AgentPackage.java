package org.vipdrift.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vipdrift.deploy.internal.Sha256;
import org.vipdrift.deploy.internal.VersionFile;

/**
 * The agent with its own Java runtime, as one tar.gz on this machine. Its top folder holds {@code VERSION} (two lines:
 * the version, and the machine as {@code uname -m} says it), {@code bin}, {@code lib}, {@code runtime} and the unit file.
 *
 * @param sha256 of the file, 64 hex digits
 * @param size in bytes
 */
public record AgentPackage(Path file, String version, String machine, String sha256, long size) {

    /** @throws IOException if the file can't be read or is no such package; the message says which */
    public static AgentPackage read(Path file) throws IOException {
        VersionFile version = VersionFile.in(file);
        return new AgentPackage(file, version.version(), version.machine(), Sha256.of(file), Files.size(file));
    }

    /** The folder's name under {@code /opt/vipdrift-agent}. */
    public String folder() {
        return version + "-" + sha256.substring(0, 12);
    }
}
