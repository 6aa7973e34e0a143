package org.vipdrift.remote;

import java.util.Optional;
import org.vipdrift.core.HostId;

/** The questions only a person can answer. A console shows a dialog; headless, the answer is no. */
public interface OperatorPrompts {

    OperatorPrompts HEADLESS = new OperatorPrompts() {
        @Override
        public HostKeyAnswer unknownHostKey(HostId host, PresentedKey key) {
            return HostKeyAnswer.REJECT;
        }

        @Override
        public Optional<Secret> password(HostId host, String question) {
            return Optional.empty();
        }
    };

    HostKeyAnswer unknownHostKey(HostId host, PresentedKey key);

    Optional<Secret> password(HostId host, String question);

    /**
     * As {@link #password}, with the offer to keep what is typed in secure storage.
     *
     * @param place for the person, where it would be kept: "credential ops", "host h1"
     */
    default Optional<Typed> password(HostId host, String question, String place) {
        return password(host, question).map(secret -> new Typed(secret, false));
    }

    /**
     * The master password of the secure storage.
     *
     * @param fresh whether it is a new one, which a person types twice
     */
    default Optional<Secret> masterPassword(String question, boolean fresh) {
        return Optional.empty();
    }

    /** @param keep whether it is to be kept in secure storage once it was accepted */
    record Typed(Secret secret, boolean keep) {
    }

    /** What a person says to an unknown key. */
    enum HostKeyAnswer {
        ACCEPT_AND_SAVE, ACCEPT_ONCE, REJECT
    }
}
