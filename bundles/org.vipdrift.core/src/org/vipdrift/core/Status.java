package org.vipdrift.core;

/**
 * How something is: a coarse state for a colour, a machine-readable reason, a sentence for a person.
 *
 * @param reason a stable lower-case word with dashes, "connect-timeout"
 */
public record Status(State state, String reason, String sentence) {

    /** Coarse states, from best to worst; unknown is never shown as good. */
    public enum State {
        OK, NOTICE, UNKNOWN, PROBLEM
    }
}
