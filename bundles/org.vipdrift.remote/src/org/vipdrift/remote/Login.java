package org.vipdrift.remote;

import java.nio.file.Path;

/** How a person proves to a host who they are. Secrets themselves come from {@link Credentials}. */
public sealed interface Login {

    /** The running ssh-agent ({@code SSH_AUTH_SOCK}), then the usual key files of the user. */
    record Automatic() implements Login {
    }

    /** One private key file, perhaps with a passphrase. */
    record KeyFile(Path file) implements Login {
    }

    /** A password from {@link Credentials}. */
    record Password() implements Login {
    }
}
