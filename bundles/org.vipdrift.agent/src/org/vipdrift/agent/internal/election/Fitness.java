package org.vipdrift.agent.internal.election;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.host.CheckFacts;

/**
 * Immutable. What the checks make of a priority.
 *
 * @param effectivePriority 1 to 254, 0 when this host must not hold
 * @param reasons why it is another than the configured one
 */
record Fitness(int effectivePriority, List<String> reasons, List<CheckFacts> checks) {
    private static final int HIGHEST = 254;

    Fitness {
        reasons = List.copyOf(reasons);
        checks = List.copyOf(checks);
    }

    static Fitness of(int priority, List<CheckFacts> checks) {
        int effective = priority;
        boolean fault = false;
        List<String> reasons = new ArrayList<>();
        for (CheckFacts check : checks) {
            boolean failing = check.state().equals(CheckFacts.FAILING);
            if (failing && check.weight() == 0) {
                fault = true;
                reasons.add("Check " + check.name() + " fails: " + check.sentence());
            } else if (failing && check.weight() < 0 || check.state().equals(CheckFacts.PASSING) && check.weight() > 0) {
                effective += check.weight();
                reasons.add("Check " + check.name() + (failing ? " fails (" : " passes (+") + check.weight() + "): "
                        + check.sentence());
            }
        }
        return new Fitness(fault ? 0 : Math.clamp(effective, 1, HIGHEST), reasons, checks);
    }

    String why() {
        return reasons.isEmpty() ? "All checks pass." : String.join(" ", reasons);
    }
}
