package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;

/**
 * Confined to the engine's thread. Gets the two ends of a move ready to hand over between themselves. It is a short cut:
 * where it can't be taken, that is told as an event, and the console's claim does the same some milliseconds later.
 */
final class Handovers {
    private final Wire wire;
    private final EngineTime time;
    private final GroupEvents events;
    private final Consumer<Group> came;

    /** @param came what to do about a group whose holder has released */
    Handovers(Wire wire, EngineTime time, GroupEvents events, Consumer<Group> came) {
        this.wire = wire;
        this.time = time;
        this.events = events;
        this.came = came;
    }

    /** The target's end: listens for as long as nothing else happens to the group. */
    void awaitFor(Group group, Nic nic, @Nullable Handover from) {
        if (from == null) {
            return;
        }
        int work = group.work();
        try {
            group.add(wire.awaitSignal(nic, from, () -> time.execute(() -> cameFor(group, work))));
        } catch (IOException e) {
            tellCannot(group, "hear", e);
        }
    }

    private void cameFor(Group group, int work) {
        if (group.work() == work) {
            came.accept(group);
        }
    }

    /** The holder's end. */
    void readyFor(Group group, Nic nic, @Nullable Handover to) {
        if (to == null) {
            return;
        }
        try {
            group.signal = wire.signal(nic, to);
        } catch (IOException e) {
            tellCannot(group, "send", e);
        }
    }

    private void tellCannot(Group group, String what, IOException why) {
        events.tell(group,
                "This host can't " + what + " the hand-over of this move on the segment, the console does it: "
                        + why.getMessage() + ".");
    }
}
