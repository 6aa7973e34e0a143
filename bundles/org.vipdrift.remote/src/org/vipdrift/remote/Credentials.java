package org.vipdrift.remote;

import java.util.Optional;
import org.vipdrift.core.HostId;

/** Where secrets come from: a store, a person, or nowhere. Asked between attempts, never inside a library's callback. */
public interface Credentials {
    Credentials NONE = new Credentials() {
        @Override
        public Optional<Secret> password(HostId host) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> passphrase(HostId host, String keyFile) {
            return Optional.empty();
        }
    };

    /** The login password, a fresh copy the caller closes; absent if there is none or the person declined. */
    Optional<Secret> password(HostId host);

    /** The passphrase of a key file, a fresh copy the caller closes. */
    Optional<Secret> passphrase(HostId host, String keyFile);

    /**
     * What the program asks for by which the target's user becomes root: the user's own password, or root's for su.
     *
     * @return a fresh copy the caller closes; absent if there is none or the person declined
     */
    default Optional<Secret> rootPassword(RemoteTarget target) {
        return Optional.empty();
    }

    /**
     * What a person answers to a question of the host's own, as a one-time code; nothing is kept of it.
     *
     * @param question the host's words, made printable
     * @return absent if nobody answers
     */
    default Optional<Secret> answer(HostId host, String question) {
        return Optional.empty();
    }
}
