package org.vipdrift.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a person proves to a host who they are. Secrets themselves come from {@link Credentials}. */
public sealed interface Login {

    /** The running ssh-agent ({@code SSH_AUTH_SOCK}), then the usual key files of the user. */
    record Automatic() implements Login {
    }

    /**
     * What OpenSSH's configuration says in place of {@link Automatic}.
     *
     * @param files in the order they are tried; those that are not there are passed over
     * @param onlyThese of the ssh-agent's keys, too, only those of the files
     * @param agent its socket; absent if none is to be asked
     */
    record Configured(List<Path> files, boolean onlyThese, Optional<Path> agent) implements Login {
        public Configured {
            files = List.copyOf(files);
        }
    }

    /** One private key file, perhaps with a passphrase. */
    record KeyFile(Path file) implements Login {
    }

    /** A password from {@link Credentials}. */
    record Password() implements Login {
    }
}
