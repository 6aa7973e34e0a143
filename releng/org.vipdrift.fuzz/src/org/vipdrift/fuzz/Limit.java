package org.vipdrift.fuzz;

import java.time.Duration;
import java.util.List;

/** When a campaign is over if it finds nothing. */
public sealed interface Limit {

    /** As Jazzer is told. */
    List<String> arguments();

    /** So many inputs, the same ones every time as far as Jazzer can. */
    record Runs(int count) implements Limit {
        @Override
        public List<String> arguments() {
            return List.of("-runs=" + count, "-seed=1");
        }
    }

    /** So long, with other inputs every time. */
    record Time(Duration span) implements Limit {
        @Override
        public List<String> arguments() {
            return List.of("-max_total_time=" + Math.max(1, span.toSeconds()));
        }
    }
}
