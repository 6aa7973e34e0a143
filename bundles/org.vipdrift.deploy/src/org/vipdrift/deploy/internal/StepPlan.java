package org.vipdrift.deploy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.deploy.internal.Step.TakeBack;

/**
 * Confined to one thread. Prepares, then performs steps in order; a failure, a cancellation or an interruption takes back,
 * in reverse order, the step it hit and those before it.
 *
 * <pre>
 * preparing --nothing to do--> UNCHANGED
 *     |-------not fit--------> REFUSED
 *     v
 * performing --all done------> DONE
 *     v failure, cancellation
 * undoing ----all undone-----> ROLLED_BACK
 *     |-------some not-------> FAILED, naming what is left
 * </pre>
 */
final class StepPlan {
    private final String doing;
    private final HostLine line;
    private final Progress progress;
    private final Cancellation cancellation;
    private final List<DeployReport.Step> reports = new ArrayList<>();
    private final List<String> notUndone = new ArrayList<>();

    /** @param doing to begin a sentence: "Installing the agent on host h1" */
    StepPlan(String doing, HostLine line, Progress progress, Cancellation cancellation) {
        this.doing = doing;
        this.line = line;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** @throws InterruptedException only while nothing has been changed yet */
    DeployReport run(Prepared.Preparation preparation) throws InterruptedException {
        long start = begin("preflight");
        try {
            return switch (preparation.prepare()) {
                case Prepared.Nothing nothing -> {
                    note("preflight", true, nothing.sentence(), start);
                    yield report(Outcome.UNCHANGED, Reason.NONE, nothing.sentence());
                }
                case Prepared.Steps steps -> {
                    note("preflight", true, steps.found(), start);
                    yield perform(steps.steps(), steps.done());
                }
            };
        } catch (StepFailure e) {
            note("preflight", false, e.sentence(), start);
            return report(Outcome.REFUSED, e.reason(),
                    doing + " was refused: " + e.sentence() + " Nothing was changed.");
        }
    }

    private DeployReport perform(List<Step> steps, String done) {
        for (int i = 0; i < steps.size(); i++) {
            if (cancellation.isCancelled()) {
                return undo(steps.subList(0, i), Reason.CANCELLED, doing + " was cancelled.");
            }
            Step step = steps.get(i);
            List<Step> begun = steps.subList(0, i + 1);
            long start = begin(step.name());
            try {
                note(step.name(), true, step.perform(), start);
            } catch (StepFailure e) {
                note(step.name(), false, e.sentence(), start);
                return undo(begun, e.reason(), doing + " failed: " + e.sentence());
            } catch (CancellationException e) {
                note(step.name(), false, "Cancelled.", start);
                return undo(begun, Reason.CANCELLED, doing + " was cancelled.");
            } catch (InterruptedException e) {
                note(step.name(), false, "Interrupted.", start);
                DeployReport report = undo(begun, Reason.CANCELLED, doing + " was interrupted.");
                Thread.currentThread().interrupt();
                return report;
            }
        }
        return report(Outcome.DONE, Reason.NONE, done);
    }

    private DeployReport undo(List<Step> begun, Reason reason, String why) {
        line.allowReconnect();
        for (Step step : begun.reversed()) {
            if (step.takeBack() == TakeBack.IMPOSSIBLE) {
                notUndone.add(step.name() + ": this cannot be undone; do it again to finish it.");
                break;
            }
            if (step.takeBack() == TakeBack.POSSIBLE) {
                undo(step);
            }
        }
        return notUndone.isEmpty() ? report(Outcome.ROLLED_BACK, reason, why + " All of it was undone.")
                : report(Outcome.FAILED, reason, why + " Not undone: " + String.join(" ", notUndone));
    }

    private void undo(Step step) {
        String name = "undo " + step.name();
        long start = begin(name);
        try {
            step.undo();
            note(name, true, "Undone.", start);
        } catch (StepFailure e) {
            note(name, false, e.sentence(), start);
            notUndone.add(step.name() + ": " + e.sentence());
        } catch (InterruptedException e) {
            note(name, false, "Interrupted.", start);
            notUndone.add(step.name() + ": it was interrupted.");
        }
    }

    private long begin(String name) {
        progress.at(name, 0, 0);
        return System.nanoTime();
    }

    private void note(String name, boolean succeeded, String sentence, long startNanos) {
        reports.add(new DeployReport.Step(name, succeeded, sentence, (System.nanoTime() - startNanos) / 1e6));
    }

    private DeployReport report(Outcome outcome, Reason reason, String sentence) {
        return new DeployReport(line.host(), outcome, reason, sentence, reports);
    }
}
