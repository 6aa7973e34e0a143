package org.vipdrift.agent.internal.check;

import org.vipdrift.core.host.CheckFacts;

/**
 * Immutable. How often in a row a check has passed or failed, and what that makes of it:
 *
 * <pre>
 * from \ attempt  passes                            fails
 * waiting         passing                           failing after "fall" in a row
 * passing         passing                           failing after "fall" in a row
 * failing         passing after "rise" in a row     failing
 * </pre>
 *
 * @param state one of {@link CheckFacts}
 * @param against attempts in a row that speak against the state
 */
record Tally(String state, int against) {
    static final Tally NEW = new Tally(CheckFacts.WAITING, 0);

    Tally with(boolean passed, int rise, int fall) {
        if (state.equals(CheckFacts.FAILING)) {
            return passed ? against(rise, CheckFacts.PASSING) : new Tally(state, 0);
        }
        return passed ? new Tally(CheckFacts.PASSING, 0) : against(fall, CheckFacts.FAILING);
    }

    private Tally against(int enough, String other) {
        return against + 1 >= enough ? new Tally(other, 0) : new Tally(state, against + 1);
    }
}
