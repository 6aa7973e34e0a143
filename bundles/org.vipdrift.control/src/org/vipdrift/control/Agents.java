package org.vipdrift.control;

import java.nio.file.Path;
import java.time.Duration;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployReport;

/** Thread-safe. Puts agents on hosts and takes them off. */
public interface Agents {

    /**
     * The same agents; those installed by it run, on hosts of its machine, by this Java runtime: a tar.gz.
     *
     * @throws ControlException INVALID if it is none for the agent
     */
    Agents using(Path runtime) throws ControlException;

    /** What a verb would do to a host: every command, in order; nothing is changed. */
    DeployPlan plan(AgentVerb verb, HostId host) throws ControlException, InterruptedException;

    DeployReport install(HostId host, Progress progress, Cancellation cancellation)
            throws ControlException, InterruptedException;

    AgentStatus status(HostId host, Duration limit) throws ControlException, InterruptedException;

    DeployReport restart(HostId host) throws ControlException, InterruptedException;

    /** @throws ControlException UNSAFE if the host holds a group's VIPs: move or release it first */
    DeployReport remove(HostId host, Progress progress, Cancellation cancellation)
            throws ControlException, InterruptedException;
}
