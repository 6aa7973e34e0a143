package org.vipdrift.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.deploy.internal.PackageReader;

/**
 * The agent as a file on this machine: a tar, gzipped or not, whose one top folder has {@code VERSION}, {@code bin/vipdrift-agent},
 * {@code runtime/}, {@code lib/} and {@code vipdrift-agent.service}. Files in it may be compressed on their own (".zst"), which
 * {@code bin/unzstd} undoes; the third line of VERSION is how many bytes they become.
 *
 * @param version the first line of VERSION
 * @param architecture of the runtime in it, as {@code uname -m} says it: "x86_64", "aarch64"
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param bytes of the file
 * @param unpackedBytes of all files in it and of what they become
 * @param runtime another Java runtime, for hosts of its machine in place of the package's own
 */
public record AgentPackage(Path file, String version, String architecture, String sha256, long bytes,
        long unpackedBytes, Optional<RuntimeImage> runtime) {

    public AgentPackage(Path file, String version, String architecture, String sha256, long bytes,
            long unpackedBytes) {
        this(file, version, architecture, sha256, bytes, unpackedBytes, Optional.empty());
    }

    /** What a host notes as installed: the checksums of all that came from here. */
    public String identity() {
        return sha256 + runtime.map(image -> "+" + image.sha256()).orElse("");
    }

    /** The same for hosts on which its own runtime is not to be used. */
    public AgentPackage with(RuntimeImage image) {
        return new AgentPackage(file, version, architecture, sha256, bytes, unpackedBytes, Optional.of(image));
    }

    /** @throws IOException with what is wrong with the file, to follow "it can't be read:" */
    public static AgentPackage read(Path file) throws IOException {
        return PackageReader.read(file);
    }
}
