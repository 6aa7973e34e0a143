package org.vipdrift.agent.internal.rpc;

import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.HookLook;
import org.vipdrift.agent.api.HooksSeen;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. What consoles read of a host without changing it; answers come on threads of their own. */
public interface Readings {

    /** All facts of the host now. */
    CompletableFuture<HostFacts> facts();

    /** Whether hooks could be run here. */
    CompletableFuture<HooksSeen> hooks(HookLook look);

    /** What the agent wrote down. */
    CompletableFuture<Past> past(PastOrder order);
}
