package org.vipdrift.lab.watch.oracle;

import java.util.List;

/** I4. The VIP changes hands no more often than the fault explains. */
final class NoFlapping implements Oracle {

    @Override
    public String name() {
        return "I4 no flapping";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        int moves = Math.max(0, evidence.wire().sequence().size() - 1);
        return moves <= evidence.bounds().moves() ? List.of()
                : List.of(moves + " moves, " + evidence.bounds().moves() + " are allowed: "
                        + evidence.wire().sequence() + ".");
    }
}
