package org.vipdrift.failover.internal.move;

import java.util.List;
import java.util.OptionalDouble;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.failover.Outcome;

/** Immutable. How a move ended. */
record Ending(Outcome outcome, String sentence, List<WireTruth> wire, OptionalDouble outageMillis) {

    /** An end without a takeover and without a last look at the wire. */
    static Ending of(Outcome outcome, String sentence) {
        return new Ending(outcome, sentence, List.of(), OptionalDouble.empty());
    }
}
