package org.vipdrift.remote.internal.config;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Thread-safe. What another reading has answered, for as long as no file it read has changed. Where an answer depends on
 * more than files (Match exec, CanonicalizeHostname) each question is asked anew.
 */
public final class RememberedReading implements Reading {
    private static final int MOST = 4096;

    private final Reading reading;
    private final Self self;
    private final List<ConfigFile> files;
    /** Guarded by this. */
    private Kept kept = new Kept("", Map.of());

    /** One question, as ssh is asked it. */
    private record Question(String name, Optional<String> user, OptionalInt port) {
    }

    /** The answers while the files were so. */
    private record Kept(String state, Map<Question, Options> answers) {
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
        Optional<String> state = ConfigState.of(self, files);
        if (state.isEmpty()) {
            return reading.options(name, user, port);
        }
        Question question = new Question(name, user, port);
        Options known = answers(state.get()).get(question);
        if (known != null) {
            return known.copy();
        }
        Options answer = reading.options(name, user, port);
        if (ConfigState.of(self, files).equals(state)) {
            answers(state.get()).put(question, answer.copy());
        }
        return answer;
    }

    private synchronized Map<Question, Options> answers(String state) {
        if (!kept.state().equals(state) || kept.answers().size() >= MOST) {
            kept = new Kept(state, new ConcurrentHashMap<>());
        }
        return kept.answers();
    }
}
