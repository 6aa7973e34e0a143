package org.vipdrift.agent.internal.group;

import java.util.function.Consumer;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.internal.host.EngineTime;

/** Confined to the engine's thread. What the agent does on its own account, told as it happens. */
final class GroupEvents {
    private final EngineTime time;
    private final Consumer<AgentEvent> listener;

    GroupEvents(EngineTime time, Consumer<AgentEvent> listener) {
        this.time = time;
        this.listener = listener;
    }

    void tell(Group group, String sentence) {
        listener.accept(new AgentEvent(AgentEvent.Kind.GRANT, time.nanos(), group.state.interfaceName(), null, null,
                group.id(), sentence));
    }
}
