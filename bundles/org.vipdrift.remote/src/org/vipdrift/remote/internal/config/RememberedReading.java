package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Thread-safe. What another reading has answered, for as long as no file it read has changed. Where an answer depends on
 * more than files (Match exec, CanonicalizeHostname) each question is asked anew; where the files say the same of all hosts,
 * one answer is that of all, so that a thousand of them cost no thousand processes.
 */
public final class RememberedReading implements Reading {
    private static final int MOST = 4096;
    /** Names that OpenSSH takes as they are: it writes others, as 010.1, in another way. */
    private static final Pattern PLAIN = Pattern
            .compile("[a-z][a-z0-9_.-]*|(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final Reading reading;
    private final Self self;
    private final List<ConfigFile> files;
    /** Guarded by this. */
    private Kept kept = new Kept(new ConfigState.Known("", false), Map.of());

    /** One question, as ssh is asked it; an empty name is that of any host. */
    private record Question(String name, Optional<String> user, OptionalInt port) {
    }

    /** The answers while the files were so. */
    private record Kept(ConfigState.Known state, Map<Question, Options> answers) {
    }

    /** @param files those the reading begins with */
    public RememberedReading(Reading reading, Self self, List<ConfigFile> files) {
        this.reading = reading;
        this.self = self;
        this.files = List.copyOf(files);
    }

    @Override
    public Options options(String name, Optional<String> user, OptionalInt port)
            throws IOException, InterruptedException {
        Optional<ConfigState.Known> state = ConfigState.of(self, files);
        if (state.isEmpty()) {
            return reading.options(name, user, port);
        }
        Map<Question, Options> answers = answers(state.get());
        if (!state.get().forAll() || !PLAIN.matcher(name).matches()) {
            return answer(new Question(name, user, port), name, state.get(), answers);
        }
        synchronized (answers) {
            Options ofAll = answer(new Question("", user, port), name, state.get(), answers);
            ofAll.replace(Options.HOST_NAME, name);
            return ofAll;
        }
    }

    private Options answer(Question question, String name, ConfigState.Known state, Map<Question, Options> answers)
            throws IOException, InterruptedException {
        Options known = answers.get(question);
        if (known != null) {
            return known.copy();
        }
        Options answer = reading.options(name, question.user(), question.port());
        if (ConfigState.of(self, files).equals(Optional.of(state))) {
            answers.put(question, answer.copy());
        }
        return answer;
    }

    private synchronized Map<Question, Options> answers(ConfigState.Known state) {
        if (!kept.state().equals(state) || kept.answers().size() >= MOST) {
            kept = new Kept(state, new ConcurrentHashMap<>());
        }
        return kept.answers();
    }
}
