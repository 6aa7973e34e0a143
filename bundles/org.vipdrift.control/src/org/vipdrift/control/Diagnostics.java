package org.vipdrift.control;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. Looks at hosts' agents and changes nothing. */
public interface Diagnostics {
    /** As many lines of a log as are fetched at most. */
    int MOST_LINES = 10_000;

    /**
     * The last lines an agent has written to its host's journal, oldest first, each printable.
     *
     * @param lines 1 to {@link #MOST_LINES}
     */
    List<String> log(HostId host, int lines, Duration limit) throws ControlException, InterruptedException;

    /** What the agent finds on its host now. */
    HostFacts facts(HostId host, Duration limit) throws ControlException, InterruptedException;

    /** Tries all that a console and a group need of a host's agent, from SSH to the wire; what fails is in the result. */
    SelfTest selfTest(HostId host, Duration limit) throws ControlException, InterruptedException;
}
