package org.vipdrift.cli.internal.run;

import java.io.IOException;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.OperatorPrompts;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.Secret;

/** Thread-safe. Puts the core's questions to the person at the terminal; without one the answer is no. */
public final class TerminalPrompts implements OperatorPrompts {
    private final Questions questions;

    public TerminalPrompts(Questions questions) {
        this.questions = questions;
    }

    @Override
    public HostKeyAnswer unknownHostKey(HostId host, PresentedKey key) {
        if (!questions.canAsk()) {
            return HostKeyAnswer.REJECT;
        }
        try {
            String shown = "Host " + host + " (" + key.address() + ", port " + key.port()
                    + ") shows a key that is not known yet: " + key.type() + " " + key.fingerprint() + ".";
            return switch (questions.answer(shown,
                    "Trust it? yes = from now on, once = for this run [yes/once/NO] ")) {
                case "yes", "y" -> HostKeyAnswer.ACCEPT_AND_SAVE;
                case "once" -> HostKeyAnswer.ACCEPT_ONCE;
                default -> HostKeyAnswer.REJECT;
            };
        } catch (IOException e) {
            return HostKeyAnswer.REJECT;
        }
    }

    @Override
    public Optional<Secret> masterPassword(String question, boolean fresh) {
        if (!questions.canAsk()) {
            return Optional.empty();
        }
        Optional<Secret> typed = questions.secret(question + ":");
        return fresh && typed.isPresent() ? twice(typed.get()) : typed;
    }

    /** Absent unless it is typed once more just so. */
    private Optional<Secret> twice(Secret typed) {
        try (Secret again = questions.secret("Once more:").orElseGet(() -> new Secret(new char[0]))) {
            if (typed.isSame(again)) {
                return Optional.of(typed);
            }
            typed.close();
            return Optional.empty();
        }
    }

    @Override
    public Optional<Secret> password(HostId host, String question) {
        return questions.canAsk() ? questions.secret(question) : Optional.empty();
    }
}
