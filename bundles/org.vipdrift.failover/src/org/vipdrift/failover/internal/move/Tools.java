package org.vipdrift.failover.internal.move;

import org.vipdrift.failover.internal.evidence.Gathering;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Milestones;
import org.vipdrift.failover.port.MoveClock;
import org.vipdrift.failover.port.Timing;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.port.WireEars;

/** Immutable. What every move works with. */
public record Tools(Members members, Together together, MoveClock clock, Timing timing, Milestones milestones,
        WireEars ears) {

    public Gathering gathering() {
        return new Gathering(members, together, clock, timing.ask());
    }
}
