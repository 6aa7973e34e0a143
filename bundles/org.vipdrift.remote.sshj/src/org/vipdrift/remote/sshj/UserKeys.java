package org.vipdrift.remote.sshj;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Immutable. Where the keys of an automatic login are.
 *
 * @param agent the Unix socket of the running ssh-agent
 * @param files private key files, in the order they are tried; those that are not there are passed over
 */
public record UserKeys(Optional<Path> agent, List<Path> files) {
    public UserKeys {
        files = List.copyOf(files);
    }

    /** The agent of {@code SSH_AUTH_SOCK} and the usual files in {@code ~/.ssh}. */
    public static UserKeys ofThisUser() {
        Path folder = Path.of(System.getProperty("user.home"), ".ssh");
        return new UserKeys(Optional.ofNullable(System.getenv("SSH_AUTH_SOCK")).filter(path -> !path.isBlank())
                .map(Path::of),
                List.of(folder.resolve("id_ed25519"), folder.resolve("id_ecdsa"),
                        folder.resolve("id_rsa")));
    }
}
