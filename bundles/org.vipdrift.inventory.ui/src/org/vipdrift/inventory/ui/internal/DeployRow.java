package org.vipdrift.inventory.ui.internal;

import java.util.List;
import java.util.Locale;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/**
 * Immutable. How far an installation, restart or removal has come on one host.
 *
 * @param state waiting, running, or how it ended, in a word
 * @param sentence the step under way, then the result
 * @param details the steps gone by
 */
record DeployRow(HostId host, State state, String word, String sentence, List<String> details) {

    /** Coarse states. */
    enum State {
        WAITING, RUNNING, GOOD, BAD
    }

    static DeployRow waiting(HostId host) {
        return new DeployRow(host, State.WAITING, Messages.deployWaiting, "", List.of());
    }

    DeployRow at(String step) {
        return new DeployRow(host, State.RUNNING, Messages.deployRunning, step, details);
    }

    DeployRow ended(DeployReport report) {
        return new DeployRow(host, report.succeeded() ? State.GOOD : State.BAD, report.outcome().word(),
                report.sentence(), report.steps().stream().map(DeployRow::line).toList());
    }

    DeployRow failed(String why) {
        return new DeployRow(host, State.BAD, Messages.deployFailed, why, details);
    }

    /** It was not begun, and will not be. */
    DeployRow skipped() {
        return new DeployRow(host, State.BAD, Messages.deploySkipped, Messages.deploySkippedSentence, details);
    }

    boolean isOver() {
        return state == State.GOOD || state == State.BAD;
    }

    Icon icon() {
        return switch (state) {
            case WAITING -> Icon.STEP_PENDING;
            case RUNNING -> Icon.STATE_BUSY;
            case GOOD -> Icon.CHECK_PASSED;
            case BAD -> Icon.CHECK_FAILED;
        };
    }

    Tone tone() {
        return switch (state) {
            case WAITING -> Tone.MUTED;
            case RUNNING -> Tone.ACCENT;
            case GOOD -> Tone.PLAIN;
            case BAD -> Tone.TROUBLE;
        };
    }

    private static String line(DeployReport.Step step) {
        return String.format(Locale.ROOT, "%s %-10s %9s  %s", step.succeeded() ? "✓" : "✗", step.name(),
                Wording.millis(step.millis()), step.sentence());
    }
}
