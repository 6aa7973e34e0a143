package org.vipdrift.lab.watch.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.lab.watch.WireLog;

/** I8. Programs are restarted without a client noticing: nobody else answers meanwhile, and nobody misses an answer. */
final class InvisibleRestart implements Oracle {
    /** What a busy machine of the lab may lose by itself. */
    private static final Duration NOISE = Duration.ofMillis(50);

    @Override
    public String name() {
        return "I8 restart is invisible";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        for (Restart restart : evidence.restarts()) {
            WireLog wire = evidence.wire().between(restart.fromNanos(), restart.toNanos());
            if (wire.longestSilenceMillis() > NOISE.toMillis()) {
                found.add(
                        "Nobody answered for " + Math.round(wire.longestSilenceMillis()) + " ms while " + restart.what()
                                + " was restarted.");
            }
            if (wire.sequence().size() > 1) {
                found.add("The VIP changed hands while " + restart.what() + " was restarted: " + wire.sequence() + ".");
            }
        }
        return Found.shortened(found);
    }
}
