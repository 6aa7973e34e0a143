package org.vipdrift.agent.internal.group;

import java.util.function.Consumer;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.internal.host.EngineTime;

/** Confined to the engine's thread. What the agent does on its own account, told as it happens. */
final class GroupEvents {
    private final EngineTime time;
    private final Consumer<AgentEvent> listener;
    private final Chronicle chronicle;

    GroupEvents(EngineTime time, Consumer<AgentEvent> listener, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.time = time;
        this.listener = listener;
    }

    void tell(Group group, String sentence) {
        tell(group, "alarm", sentence);
    }

    /** @param what a stable word of {@code PastEvent} */
    void tell(Group group, String what, String sentence) {
        fire(AgentEvent.Kind.GRANT, group, sentence);
        note(group, what, 0, sentence);
    }

    /** The automatic mode has decided something. */
    void elected(Group group, String what, long sinceNanos, String sentence) {
        fire(AgentEvent.Kind.ELECTION, group, sentence);
        note(group, what, sinceNanos, sentence);
    }

    private void fire(AgentEvent.Kind kind, Group group, String sentence) {
        listener.accept(new AgentEvent(kind, time.nanos(), group.state.interfaceName(), null, null, group.id(),
                sentence));
    }

    /** Only written down: whoever ordered it has been told. */
    void note(Group group, String what, long sinceNanos, String sentence) {
        chronicle.note(what, group.id(), group.state.epoch(), sinceNanos, sentence);
    }
}
