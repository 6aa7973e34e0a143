package org.vipdrift.deploy;

import java.util.List;
import org.vipdrift.core.HostId;

/**
 * How an installation, restart or removal went on one host.
 *
 * @param sentence what was done, or what failed, where, why and what to do
 */
public record DeployReport(HostId host, Outcome outcome, String sentence, List<Step> steps) {

    /** UNCHANGED: it was already so. REFUSED: preflight said no, nothing was touched. FAILED: something is left, named. */
    public enum Outcome {
        DONE("done"), UNCHANGED("unchanged"), REFUSED("refused"), ROLLED_BACK("rolled-back"), FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As shown and as in JSON. */
        public String word() {
            return word;
        }
    }

    public DeployReport {
        steps = List.copyOf(steps);
    }

    public boolean succeeded() {
        return outcome == Outcome.DONE || outcome == Outcome.UNCHANGED;
    }

    /** @param name "preflight", "upload", "verify", "unpack", "switch", "unit", "start", "answer", or "undo …" */
    public record Step(String name, boolean succeeded, String sentence, double millis) {
    }
}
