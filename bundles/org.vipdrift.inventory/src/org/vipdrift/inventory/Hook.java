package org.vipdrift.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A program each member's agent runs on its own host when the group moves.
 *
 * @param arguments program and its arguments, no shell
 * @param timeoutMillis after which it is ended, and counts as failed
 */
public record Hook(String name, When when, List<String> arguments, long timeoutMillis) {
    public static final long DEFAULT_TIMEOUT_MILLIS = 5000;

    /** Those before a planned move may veto it; nothing waits for the others. */
    public enum When {
        BEFORE_RELEASE, AFTER_RELEASE, BEFORE_CLAIM, AFTER_CLAIM;

        /** As written in files and shown: "before-release". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one with this {@link #word}. */
        public static Optional<When> of(String word) {
            return Arrays.stream(values()).filter(when -> when.word().equals(word)).findFirst();
        }
    }

    public Hook {
        arguments = List.copyOf(arguments);
    }

    /** Whether it is asked before a planned move. */
    public boolean mayVeto() {
        return when == When.BEFORE_RELEASE || when == When.BEFORE_CLAIM;
    }
}
