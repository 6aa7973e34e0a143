package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.GroupId;

/**
 * Confined to the engine's thread. Puts states on disk: before an order is acted on, and soon after it was. A crash
 * between the two leaves a state from which, with a look at the kernel, {@link Adoption} can tell what happened.
 */
final class Bookkeeper {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final StateStore store;
    private final EngineTime time;
    private final GroupEvents events;
    private final Consumer<Group> changed;
    private final Flips flips;

    /** Told at once that a group is held here now, or is not any more. */
    @FunctionalInterface
    interface Flips {
        /** @param elected whether the automatic mode did it */
        void flipped(Group group, boolean elected);
    }

    /** @param changed told, soon after, that a group's state is another one */
    Bookkeeper(StateStore store, EngineTime time, GroupEvents events, Consumer<Group> changed, Flips flips) {
        this.changed = changed;
        this.flips = flips;
        this.store = store;
        this.time = time;
        this.events = events;
    }

    /** Stores a state, which then is the group's. @throws OrderRefused if it cannot be; nothing is changed then */
    void first(Group group, GroupState next) throws OrderRefused {
        try {
            store.save(next);
        } catch (IOException e) {
            throw new OrderRefused(AgentError.CANNOT_STORE, "The order for group " + group.id() + " under epoch "
                    + next.epoch() + " cannot be stored (" + e.getMessage() + "); nothing was changed.");
        }
        group.state = next;
        group.unsaved = false;
        time.execute(() -> changed.accept(group));
    }

    /** Makes a state the group's at once and stores it as soon as the engine is free. */
    void after(Group group, GroupState next) {
        after(group, next, false);
    }

    /** As {@link #after(Group, GroupState)}. @param elected whether the automatic mode did it */
    void after(Group group, GroupState next, boolean elected) {
        boolean flips = group.state.holding() != next.holding();
        group.state = next;
        group.unsaved = true;
        time.execute(() -> changed.accept(group));
        time.execute(() -> save(group));
        if (flips) {
            this.flips.flipped(group, elected);
        }
    }

    /** Stores what is not stored yet; if the disk refuses, says so and tries again later: holding goes on. */
    void save(Group group) {
        if (!group.unsaved) {
            return;
        }
        try {
            store.save(group.state);
            group.unsaved = false;
        } catch (IOException e) {
            events.tell(group, "What the agent did for the group is not on the disk yet: " + e.getMessage()
                    + ". It goes on as ordered and tries again.");
            time.after(RETRY, () -> save(group));
        }
    }

    /** Forgets a group for good. */
    void forget(GroupId group) throws OrderRefused {
        try {
            store.delete(group);
        } catch (IOException e) {
            throw new OrderRefused(AgentError.CANNOT_STORE,
                    "Group " + group + " cannot be forgotten: " + e.getMessage() + ".");
        }
    }
}
