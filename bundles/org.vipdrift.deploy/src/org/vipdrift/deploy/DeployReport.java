package org.vipdrift.deploy;

import java.util.List;
import org.vipdrift.core.HostId;

/**
 * How an installation, restart or removal went on one host.
 *
 * @param reason why it did not succeed, NONE if it did
 * @param sentence what was done, or what failed, where, why and what to do
 */
public record DeployReport(HostId host, Outcome outcome, Reason reason, String sentence, List<Step> steps) {

    /**
     * UNCHANGED: it was already so. REFUSED: preflight said no, nothing was touched. FAILED: something is left, named.
     * SKIPPED: work on many hosts ended before this one was begun.
     */
    public enum Outcome {
        DONE("done"), UNCHANGED("unchanged"), REFUSED("refused"), ROLLED_BACK("rolled-back"), FAILED("failed"),
        SKIPPED("skipped");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }

    /**
     * Machine-readable causes; the command line's exit statuses follow from them. NO_PERMISSION: the user may not do it
     * there. UNFIT: the host lacks something. UNREACHABLE: it could not be reached any more. TIMEOUT: it did not answer
     * in time. CANCELLED: the person, or the end of the time given, stopped it. FAILED: it tried and could not.
     */
    public enum Reason {
        NONE, NO_PERMISSION, UNFIT, UNREACHABLE, TIMEOUT, CANCELLED, FAILED
    }

    public DeployReport {
        steps = List.copyOf(steps);
    }

    /** One whose reason follows from the outcome: NONE, UNFIT if refused, else FAILED. */
    public DeployReport(HostId host, Outcome outcome, String sentence, List<Step> steps) {
        this(host, outcome, usual(outcome), sentence, steps);
    }

    private static Reason usual(Outcome outcome) {
        return switch (outcome) {
            case DONE, UNCHANGED -> Reason.NONE;
            case REFUSED -> Reason.UNFIT;
            case ROLLED_BACK, FAILED, SKIPPED -> Reason.FAILED;
        };
    }

    public boolean succeeded() {
        return outcome == Outcome.DONE || outcome == Outcome.UNCHANGED;
    }

    /** @param name "preflight", "upload", "verify", "unpack", "switch", "unit", "start", "answer", or "undo …" */
    public record Step(String name, boolean succeeded, String sentence, double millis) {
    }
}
