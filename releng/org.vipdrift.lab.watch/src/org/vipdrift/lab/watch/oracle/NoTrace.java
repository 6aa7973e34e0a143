package org.vipdrift.lab.watch.oracle;

import java.util.List;

/** I9. Nothing of ours is left after a removal, and nothing that is not ours was touched. */
final class NoTrace implements Oracle {

    @Override
    public String name() {
        return "I9 no trace";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return Found.shortened(evidence.traces());
    }
}
