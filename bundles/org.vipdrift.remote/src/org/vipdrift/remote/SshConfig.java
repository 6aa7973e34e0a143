package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.vipdrift.remote.internal.config.ConfigOfThisUser;

/** Thread-safe. OpenSSH's client configuration; what is changed in it counts at the next question. */
public interface SshConfig {

    /**
     * As for {@code ssh [-l USER] [-p PORT] NAME}.
     *
     * @param name a host's name, address, or alias
     * @param user and
     * @param port count before what is configured
     */
    HostConfig of(String name, Optional<String> user, OptionalInt port) throws InterruptedException;

    /** As for a target whose user and port count if somebody named them. */
    default HostConfig of(RemoteTarget target) throws InterruptedException {
        return of(target.address(), Optional.of(target.user()).filter(user -> !user.isEmpty()),
                target.port() == 0 ? OptionalInt.empty() : OptionalInt.of(target.port()));
    }

    /** As OpenSSH says it where it is installed; else read here from ~/.ssh/config and /etc/ssh/ssh_config. */
    static SshConfig ofThisUser() {
        return ConfigOfThisUser.found();
    }

    /** One file alone, as {@code ssh -F FILE} has it; relative Includes are in ~/.ssh all the same. */
    static SshConfig of(Path file) {
        return ConfigOfThisUser.of(file);
    }
}
