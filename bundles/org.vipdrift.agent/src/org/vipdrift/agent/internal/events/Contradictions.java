package org.vipdrift.agent.internal.events;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.packet.PacketWire;

/**
 * Confined to the readiness loop's thread. Other stations that speak for VIPs this host holds, told to the engine; within a
 * budget, so that a storm on the wire keeps it from nothing.
 */
public final class Contradictions {
    private final EngineTime time;
    private final EventBudget budget = new EventBudget(20, 20, System.nanoTime());
    private volatile @Nullable GroupEngine engine;

    public Contradictions(EngineTime time) {
        this.time = time;
    }

    /** From now on the engine hears of them. */
    public void tell(GroupEngine to) {
        engine = to;
    }

    /** Lets the other hear everything as before. */
    public PacketWire.Hearsay beside(PacketWire.Hearsay other) {
        return (nic, who, how, group) -> {
            GroupEngine to = engine;
            if (to != null && !who.mac().equals(nic.mac()) && to.isHeld(group)
                    && budget.allows(who.monotonicNanos())) {
                time.execute(() -> to.contradicted(group, who.ip(), who.mac()));
            }
            other.heard(nic, who, how, group);
        };
    }
}
