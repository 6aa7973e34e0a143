package org.vipdrift.agent.internal.group;

import org.vipdrift.agent.api.AgentError;

/** An order that is not carried out; the message is the sentence the console shows. */
public final class OrderRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final AgentError error;

    public OrderRefused(AgentError error, String sentence) {
        super(sentence);
        this.error = error;
    }

    public AgentError error() {
        return error;
    }

    /** The sentence, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
