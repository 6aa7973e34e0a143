package org.vipdrift.inventory;

import java.nio.file.Path;

/** A reference to what proves who the person is; never the secret itself. */
public sealed interface Identity {

    /** ssh-agent, then the user's usual key files. */
    record Automatic() implements Identity {
    }

    record KeyFile(Path file) implements Identity {
    }

    /** A password kept in the credential store, or asked for. */
    record Password() implements Identity {
    }
}
