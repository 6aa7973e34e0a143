package org.vipdrift.agent.internal.rpc;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. What consoles read of a host without changing it; answers come on threads of their own. */
public interface Readings {

    /** All facts of the host now. */
    CompletableFuture<HostFacts> facts();

    /** What the agent wrote down. */
    CompletableFuture<Past> past(PastOrder order);

    /** What is found where a group is to be armed; called on the engine's thread. */
    CompletableFuture<Survey> survey(SurveyOrder order) throws OrderRefused, IOException;

    /** Who is in a subnet; called on the engine's thread. */
    CompletableFuture<Swept> sweep(SweepOrder order) throws OrderRefused, IOException;
}
