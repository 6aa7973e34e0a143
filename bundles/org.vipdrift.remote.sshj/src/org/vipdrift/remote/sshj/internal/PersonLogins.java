package org.vipdrift.remote.sshj.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.schmizz.sshj.userauth.method.AuthPassword;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.Wanted;

/** Confined to one login. The methods by which a person answers: password, and questions of the host's own. */
final class PersonLogins {
    private static final String QUESTIONS = "keyboard-interactive";
    private static final String PASSWORD = "password";
    /** A person who is asked this often has no luck. */
    private static final int MOST_ROUNDS = 10;

    private final Attempts attempts;
    private final Credentials credentials;
    private final LoginFailures failures;
    private final Wanted wanted;
    private final Set<String> used = new HashSet<>();
    /** Whether it was the password that was wrong last. */
    private boolean isRefused;
    /** Whether the host wanted to know more than that: then nobody can say what was wrong. */
    private boolean hasAnswered;

    PersonLogins(Attempts attempts, Credentials credentials, LoginFailures failures) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.failures = failures;
        wanted = Wanted.password(attempts.target().host());
    }

    /** By a password, in whichever way the host asks for it, and what it wants besides. */
    void password() throws RemoteException, InterruptedException {
        Optional<Secret> secret = Optional.of(askedPassword().orElseThrow(failures::noPassword));
        while (secret.isPresent()) {
            if (enters(secret.get())) {
                return;
            }
            used.clear();
            secret = isRefused && credentials.refused(wanted) ? askedPassword() : Optional.empty();
        }
        throw failures.password();
    }

    private boolean takesPasswords() {
        return attempts.allowed().contains(PASSWORD) || attempts.allowed().contains(QUESTIONS);
    }

    private boolean enters(Secret password) throws RemoteException, InterruptedException {
        try (password) {
            if (accepts(password)) {
                return true;
            }
            used.add(PASSWORD);
            boolean partly = attempts.hadPartialSuccess();
            boolean entered = questions(partly ? Optional.empty() : Optional.of(password)) || further();
            isRefused = !entered && !partly && !hasAnswered && takesPasswords();
            if (entered && !partly) {
                credentials.accepted(wanted);
            }
            return entered;
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
        Optional<Secret> secret = Optional.of(askedPassword().orElseThrow(failures::noPassword));
        while (secret.isPresent()) {
            try (Secret password = secret.get()) {
                if (accepts(password)) {
                    return true;
                }
            }
            boolean again = !attempts.hadPartialSuccess() && credentials.refused(wanted);
            secret = again ? askedPassword() : Optional.empty();
        }
        return false;
    }

    private Optional<Secret> askedPassword() throws RemoteException {
        return attempts.asked(() -> credentials.password(wanted.host()));
    }

    /** Also where the host wants more besides. */
    private boolean accepts(Secret secret) throws RemoteException, InterruptedException {
        boolean accepted = attempts.accepts(new AuthPassword(new PasswordAnswers(secret)));
        if (accepted || attempts.hadPartialSuccess()) {
            credentials.accepted(wanted);
        }
        return accepted;
    }

    /** Begins again with each answer a person has given: the host waits for none of them. */
    private boolean questions(Optional<Secret> password) throws RemoteException, InterruptedException {
        used.add(QUESTIONS);
        try (Answers answers = new Answers(password)) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (attempts.accepts(new QuestionsLogin(answers))) {
                    return true;
                }
                hasAnswered |= answers.hasOpen();
                if (!attempts.asked(() -> answers.askFor(question -> credentials.answer(wanted.host(), question)))) {
                    return false;
                }
            }
            return false;
        }
    }
}
