package org.vipdrift.failover.internal.move;

import java.util.OptionalDouble;

/** What came of the handover. */
sealed interface Handed {

    /** The target has it, or, of a release, nobody. */
    record Over(OptionalDouble outageMillis, String note) implements Handed {
    }

    /** The holder still has it, nothing has to be undone. */
    record Kept(org.vipdrift.failover.Outcome outcome, String why) implements Handed {
    }

    /** Something was done that has to be undone. */
    record Broken(String why, boolean claimSent) implements Handed {
    }

    /** Neither agents nor the wire can tell. */
    record Unknown(String why) implements Handed {
    }
}
