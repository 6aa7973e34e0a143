package org.vipdrift.remote.sshj.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.Secret;

/**
 * Thread-safe. What is answered to a host's questions. The password goes to the first one that is not shown while it is
 * typed; all others are put to a person, who is asked after the attempt, not in it.
 */
final class Answers implements AutoCloseable {
    private static final int LONGEST_QUESTION = 200;

    private final Optional<Secret> password;
    /** Guarded by this. */
    private final Map<String, Secret> given = new HashMap<>();
    /** Guarded by this. */
    private final List<String> open = new ArrayList<>();
    /** Guarded by this: the question the password went to. */
    private String passwordQuestion = "";

    /** @param password not taken over */
    Answers(Optional<Secret> password) {
        this.password = password;
    }

    /** @return absent if a person must be asked first; the caller wipes it */
    synchronized Optional<char[]> to(String question, boolean shown) {
        Secret answer = given.get(question);
        if (answer != null) {
            return Optional.of(answer.reveal());
        }
        if (!shown && password.isPresent() && (passwordQuestion.isEmpty() || passwordQuestion.equals(question))) {
            passwordQuestion = question;
            return Optional.of(password.get().reveal());
        }
        open.add(question);
        return Optional.empty();
    }

    /**
     * Puts to a person what could not be answered.
     *
     * @param person is given the host's question, made printable
     * @return whether there was something, and all of it was answered
     */
    boolean askFor(Function<String, Optional<Secret>> person) {
        List<String> questions = taken();
        for (String question : questions) {
            String clean = Printable.clean(question.strip());
            Optional<Secret> answer = person.apply(
                    clean.length() > LONGEST_QUESTION ? clean.substring(0, LONGEST_QUESTION) + "…" : clean);
            if (answer.isEmpty()) {
                return false;
            }
            keep(question, answer.get());
        }
        return !questions.isEmpty();
    }

    /** Whether a person is to be asked something. */
    synchronized boolean hasOpen() {
        return !open.isEmpty();
    }

    private synchronized List<String> taken() {
        List<String> questions = List.copyOf(open);
        open.clear();
        return questions;
    }

    private synchronized void keep(String question, Secret answer) {
        Secret old = given.put(question, answer);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public synchronized void close() {
        given.values().forEach(Secret::close);
        given.clear();
    }
}
