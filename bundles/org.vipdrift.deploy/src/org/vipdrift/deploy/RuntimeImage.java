package org.vipdrift.deploy;

import java.io.IOException;
import java.nio.file.Path;
import org.vipdrift.deploy.internal.RuntimeReader;

/**
 * A Java runtime as a file on this machine, for hosts of another architecture than the agent's package: a tar, most often gzipped, whose
 * one top folder has {@code bin/java} and {@code release}, as vendors of JDKs hand them out.
 *
 * @param version as its release file says it: "25.0.3"
 * @param architecture as {@code uname -m} says it: "aarch64"
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param bytes of the file
 * @param unpackedBytes of all files in it
 */
public record RuntimeImage(Path file, String version, String architecture, String sha256, long bytes,
        long unpackedBytes) {
    /** The Java the agent needs at least. */
    public static final int FEATURE = 25;

    /** @throws IOException with what is wrong with the file, to follow "it can't be used:" */
    public static RuntimeImage read(Path file) throws IOException {
        return RuntimeReader.read(file);
    }
}
