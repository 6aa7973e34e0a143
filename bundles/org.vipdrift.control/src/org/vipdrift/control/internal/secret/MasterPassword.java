package org.vipdrift.control.internal.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.vipdrift.remote.Secret;

/**
 * Immutable. The password of the credential store: what the environment's {@value #VARIABLE} says, else random
 * characters made at the first use and kept in a file of mode 0600.
 */
public record MasterPassword(Path keyFile, Map<String, String> environment) {
    public static final String VARIABLE = "VIPDRIFT_MASTER_PASSWORD";
    private static final int RANDOM_BYTES = 32;

    Secret get() throws IOException {
        String given = environment.get(VARIABLE);
        return given != null && !given.isEmpty() ? new Secret(given.toCharArray()) : generated();
    }

    private Secret generated() throws IOException {
        if (!Files.exists(keyFile)) {
            make();
        }
        return new Secret(Files.readString(keyFile, StandardCharsets.US_ASCII).strip().toCharArray());
    }

    /** Written whole under another name, then linked: no process ever reads half a key. */
    private void make() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(keyFile.toAbsolutePath().getParent(), "credentials", ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
            Files.createLink(keyFile, fresh);
        } catch (FileAlreadyExistsException e) {
            return; // another process made it first, its key counts
        } finally {
            Files.delete(fresh);
        }
    }

    @Override
    public String toString() {
        return "master password of " + keyFile;
    }
}
