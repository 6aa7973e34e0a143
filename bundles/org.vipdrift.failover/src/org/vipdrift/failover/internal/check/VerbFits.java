package org.vipdrift.failover.internal.check;

import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.HolderState;

/** One places what nobody holds, and releases what somebody holds. */
final class VerbFits implements Check {

    private static final Finding FINDING = Finding.fatal("verb-fits");

    @Override
    public CheckResult examine(Case move) {
        HolderState state = move.situation().state();
        boolean held = state != HolderState.NOBODY && state != HolderState.LOST_SILENT;
        String holder = move.holder().map(Object::toString).orElse("Nobody");
        String group = move.evidence().group().id().name();
        return switch (move.request().verb()) {
            case PLACE -> held
                    ? FINDING.fail(holder + " holds " + group + " already.", "Move it, or release it first.")
                    : FINDING.pass("Nobody is known to hold " + group + ".");
            case RELEASE -> held ? FINDING.pass(holder + " holds " + group + ".")
                    : FINDING.fail("Nobody is known to hold " + group + ".", "There is nothing to release.");
            case MOVE -> FINDING.pass(fitting(state, holder, group));
        };
    }

    /** Which verb a move is, and why. */
    private static String fitting(HolderState state, String holder, String group) {
        return switch (state) {
            case NOBODY -> "Place: nobody is known to hold " + group + ".";
            case HEALTHY -> "Switch over: " + holder + " holds " + group + " and is heard.";
            case SICK -> "Fail over: " + holder + " has " + group + " but is not heard.";
            case AGENT_DEAD -> "Fail over: the agent of " + holder + " does not answer, SSH does.";
            case LOST_SILENT, LOST_ANSWERING -> "Fail over: " + holder + " can't be reached.";
        };
    }
}
