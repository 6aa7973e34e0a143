package org.vipdrift.control.internal.agent;

import java.util.Optional;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;

/**
 * Whether a console and an agent understand each other. Each keeps what the version before it knew, so that protocols one
 * apart work together, whichever is the newer.
 */
final class ProtocolFit {
    private ProtocolFit() {
    }

    /** Why they do not understand each other, a sentence; absent if they do. */
    static Optional<String> misfit(HostId host, Hello hello) {
        int agent = hello.protocol();
        if (Math.abs(agent - Hello.PROTOCOL) <= 1) {
            return Optional.empty();
        }
        String remedy = agent < Hello.PROTOCOL ? "upgrade the agent: vipdrift agent install " + host
                : "use a console of the agent's version";
        return Optional.of("The agent " + Printable.clean(hello.version()) + " on " + host + " speaks protocol " + agent
                + " and this console protocol " + Hello.PROTOCOL + "; those one apart work together, so " + remedy
                + ".");
    }
}
