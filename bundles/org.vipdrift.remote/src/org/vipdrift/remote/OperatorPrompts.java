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

    /** What a person says to an unknown key. */
    enum HostKeyAnswer {
        ACCEPT_AND_SAVE, ACCEPT_ONCE, REJECT
    }
}
