package org.vipdrift.agent.api;

import java.util.List;

/**
 * A program an agent runs when its group moves.
 *
 * @param name unique in its group
 * @param arguments program and its arguments, no shell
 * @param timeoutMillis after which it is ended, and counts as failed
 */
public record HookTerms(String name, When when, List<String> arguments, long timeoutMillis) {

    public enum When {
        BEFORE_RELEASE, AFTER_RELEASE, BEFORE_CLAIM, AFTER_CLAIM
    }

    public HookTerms {
        arguments = List.copyOf(arguments);
    }
}
