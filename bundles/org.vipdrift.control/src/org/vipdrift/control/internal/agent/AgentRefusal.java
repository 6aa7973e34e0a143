package org.vipdrift.control.internal.agent;

import java.util.Arrays;
import java.util.Optional;
import org.vipdrift.agent.api.AgentError;

/** The agent said no; the message is its sentence. */
public final class AgentRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;

    AgentRefusal(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public Optional<AgentError> error() {
        return Arrays.stream(AgentError.values()).filter(e -> e.code() == code).findFirst();
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
