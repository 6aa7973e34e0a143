package org.vipdrift.remote.sshj.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.schmizz.sshj.userauth.method.AuthPassword;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.Secret;

/** Confined to one login. The methods by which a person answers: password, and questions of the host's own. */
final class PersonLogins {
    private static final String QUESTIONS = "keyboard-interactive";
    private static final String PASSWORD = "password";
    /** A person who is asked this often has no luck. */
    private static final int MOST_ROUNDS = 10;

    private final Attempts attempts;
    private final Credentials credentials;
    private final LoginFailures failures;
    private final Set<String> used = new HashSet<>();

    PersonLogins(Attempts attempts, Credentials credentials, LoginFailures failures) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.failures = failures;
    }

    /** By a password, in whichever way the host asks for it, and what it wants besides. */
    void password() throws RemoteException, InterruptedException {
        try (Secret secret = askedPassword().orElseThrow(failures::noPassword)) {
            if (accepts(secret)) {
                return;
            }
            used.add(PASSWORD);
            Optional<Secret> first = attempts.hadPartialSuccess() ? Optional.empty() : Optional.of(secret);
            if (!questions(first) && !further()) {
                throw failures.password();
            }
        }
    }

    /** What the host wants after it has accepted something. False if it has accepted nothing, or wants what is not there. */
    boolean further() throws RemoteException, InterruptedException {
        while (attempts.hadPartialSuccess()) {
            Predicate<String> open = method -> attempts.allowed().contains(method) && !used.contains(method);
            if (open.test(QUESTIONS)) {
                if (questions(Optional.empty())) {
                    return true;
                }
            } else if (open.test(PASSWORD)) {
                if (askedAndAccepted()) {
                    return true;
                }
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean askedAndAccepted() throws RemoteException, InterruptedException {
        used.add(PASSWORD);
        try (Secret secret = askedPassword().orElseThrow(failures::noPassword)) {
            return accepts(secret);
        }
    }

    private Optional<Secret> askedPassword() {
        return attempts.asked(() -> credentials.password(attempts.target().host()));
    }

    private boolean accepts(Secret secret) throws RemoteException, InterruptedException {
        return attempts.accepts(new AuthPassword(new PasswordAnswers(secret)));
    }

    /** Begins again with each answer a person has given: the host waits for none of them. */
    private boolean questions(Optional<Secret> password) throws RemoteException, InterruptedException {
        used.add(QUESTIONS);
        try (Answers answers = new Answers(password)) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (attempts.accepts(new QuestionsLogin(answers))) {
                    return true;
                }
                if (!answers.askFor(question -> attempts
                        .asked(() -> credentials.answer(attempts.target().host(), question)))) {
                    return false;
                }
            }
            return false;
        }
    }
}
