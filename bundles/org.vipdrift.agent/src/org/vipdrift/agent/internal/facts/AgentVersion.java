package org.vipdrift.agent.internal.facts;

import java.util.List;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.core.Printable;

/** Which agent this is. */
public final class AgentVersion {
    /** What this agent can do, as stable words. */
    public static final List<String> CAPABILITIES = List.of("claim", "probe", "ndp", "events", Hello.TAKE_OVER,
            Hello.CAPTURE, Hello.CAPTURE_TAGGED, Hello.AUTOMATIC, Hello.GATE, Hello.SURVEY, Hello.MAINTENANCE,
            Hello.ACKNOWLEDGE, Hello.HOOKS, Hello.WITNESS, Hello.SWEEP);

    private AgentVersion() {
    }

    /** The version of the package, which its start script passes on; "unpacked" where there is none. */
    public static String text() {
        return Printable.clean(System.getProperty("vipdrift.version", "unpacked"));
    }
}
