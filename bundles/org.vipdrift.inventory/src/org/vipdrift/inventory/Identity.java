package org.vipdrift.inventory;

import java.nio.file.Path;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Name;

/** A reference to what proves who the person is; never the secret itself. */
public sealed interface Identity {

    /** ssh-agent, then the user's usual key files. */
    record Automatic() implements Identity {
    }

    record KeyFile(Path file) implements Identity {
    }

    /** A password kept in secure storage, or asked for. */
    record Password() implements Identity {
    }

    /**
     * Named credentials, which each person has in the secure storage of their own console: user, key file, password.
     *
     * @param name as that of a host may be
     */
    record Credential(String name) implements Identity {
        /** @throws InvalidValueException if the name is not usable */
        public Credential {
            Name.checked("credential", name);
        }
    }
}
