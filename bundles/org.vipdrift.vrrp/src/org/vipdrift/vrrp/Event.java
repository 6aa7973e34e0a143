package org.vipdrift.vrrp;

/** What happens to a member of an election. Times are what the caller's monotonic clock shows when the event is given. */
public sealed interface Event {

    /**
     * The first one, after arming or a restart.
     *
     * @param holding whether the VIPs are on the interface by right (granted before, in place): then it begins as master
     * @param byOrder whether a person had put them there, see {@link Resumed}
     */
    record Started(boolean holding, boolean byOrder) implements Event {

        /** Not put there by a person. */
        public Started(boolean holding) {
            this(holding, false);
        }
    }

    /** {@link Standing#wakeAt} has come, or is past. */
    record Woke() implements Event {
    }

    record Heard(Advert advert) implements Event {
    }

    /**
     * The answer to {@link Action.Ask}.
     *
     * @param question that of the Ask; answers to older ones are ignored
     */
    record WireSaid(long question, WireAnswer answer, Surroundings surroundings) implements Event {
    }

    /** @param effectivePriority the priority with its checks counted in; 0 when this member must not hold */
    record Fitness(int effectivePriority, String why) implements Event {
    }

    record Link(boolean up) implements Event {
    }

    /** A console's move is open here: orders have the word until {@link Resumed}. */
    record Suspended() implements Event {
    }

    /**
     * The move is over, or an order came that needs none.
     *
     * @param holding whether this member holds now
     * @param byOrder whether it was put here by a person: then no preemption takes it away (invariant I3)
     */
    record Resumed(boolean holding, boolean byOrder) implements Event {
    }

    /** A person has looked after the group's moves: it is held down no more, and they count no more. */
    record Acknowledged() implements Event {
    }

    /** What {@link Action.Claim} asked for could not be done. */
    record ClaimFailed(String why) implements Event {
    }

    /** The VIPs are gone from the interface and cannot be kept: their lifetime ran out while the agent slept, or others remove them. */
    record Lost(String why) implements Event {
    }

    /** Disarmed: the last one. The VIPs stay where they are. */
    record Stopped() implements Event {
    }
}
