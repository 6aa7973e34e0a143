package org.vipdrift.agent.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.host.CheckFacts;

/**
 * Immutable. What a host's checks make of its priority.
 *
 * @param priority 1 to 254, 255 for an owner whose checks take nothing off; 0 if it must not hold
 * @param reasons why that is not the configured one, a sentence each
 */
public record Fitness(int priority, List<String> reasons) {
    private static final int HIGHEST = 254;

    public Fitness {
        reasons = List.copyOf(reasons);
    }

    public boolean isFault() {
        return priority == 0;
    }

    /** A check that waits counts as passing: nobody loses what he holds before it has been tried. */
    public static Fitness of(int configured, List<CheckFacts> checks) {
        List<String> reasons = new ArrayList<>();
        int sum = configured;
        boolean fault = false;
        for (CheckFacts check : checks) {
            boolean failing = check.state().equals(CheckFacts.FAILING);
            if (check.weight() == 0 && failing) {
                fault = true;
                reasons.add("Check " + check.name() + " fails, and without it this host must not hold: "
                        + check.sentence());
            } else if (check.weight() < 0 && failing || check.weight() > 0 && !failing) {
                sum += check.weight();
                reasons.add(weighed(check, failing));
            }
        }
        return new Fitness(fault ? 0 : Math.clamp(sum, 1, Math.max(HIGHEST, configured)), reasons);
    }

    private static String weighed(CheckFacts check, boolean failing) {
        return failing ? "Check " + check.name() + " fails, " + check.weight() + ": " + check.sentence()
                : "Check " + check.name() + " passes, +" + check.weight() + ".";
    }
}
