package org.vipdrift.agent.internal.election;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Epoch;

/** What a member of an election does on its host, and whom it tells. Confined to the engine's thread. */
public interface Duty {

    /** Stores the epoch of the next claim ahead, while the wire is being asked; nothing if that has been done. */
    void reserve();

    /**
     * Stores the next epoch, puts the VIPs on the interface and announces them.
     *
     * @param silentNanos for how long no holder had given a sign, 0 if that is not known
     * @return null, or why it could not be
     */
    @Nullable
    String claim(String why, long silentNanos);

    /** A person put the VIPs here: to be known after a restart. */
    void pinned();

    /** Writes down until when the group is held down, over restarts. @param times how often in a row, 0 for it is free */
    void heldDown(long untilNanos, int times);

    /** Takes the VIPs off; from now on the host does not hold the group. */
    void release(String why);

    /**
     * The agent was away for so long that others may hold: takes off what is there. In maintenance, where no election follows, the
     * host takes the VIPs back if nobody on the wire has them.
     */
    void away(String why);

    void announce();

    /** The newest epoch accepted or taken. */
    Epoch epoch();

    /** Another host holds, or held, under this epoch: the next one taken here is greater. */
    void heldElsewhere(Epoch epoch);

    /** As a witness: remembers the newest epoch under which another host held. */
    void keepEpoch();

    /** Whether all VIPs are on the interface, and their gate is open. */
    boolean inPlace();

    /** How long the kernel goes on without the agent: the shorter of hold time and gate, 0 for ever. */
    long leaseNanos();

    /**
     * How the host stands has changed.
     *
     * @param what a stable word of {@code PastEvent}
     * @param sinceNanos for how long what it reports had been so, 0 if that means nothing
     */
    void tell(String what, long sinceNanos, String sentence);
}
