package org.vipdrift.deploy.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Outcome;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. Performs steps in order; where one fails or a person cancels, undoes in reverse. */
public final class StepRun {
    private static final double NANOS_PER_MILLI = 1e6;
    private final HostId host;
    private final Progress progress;
    private final Cancellation cancellation;
    private final List<DeployReport.Step> reports = new ArrayList<>();
    private final Deque<Step> performed = new ArrayDeque<>();

    public StepRun(HostId host, Progress progress, Cancellation cancellation) {
        this.host = host;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** @param done the report's sentence if all steps succeed */
    DeployReport run(List<Step> steps, String done) throws InterruptedException {
        try {
            for (int i = 0; i < steps.size(); i++) {
                cancellation.check();
                progress.at(steps.get(i).name(), i, steps.size());
                perform(steps.get(i));
            }
            return new DeployReport(host, Outcome.DONE, done, reports);
        } catch (StepFailed e) {
            return undone(e.sentence());
        } catch (RemoteException e) {
            return undone(e.sentence());
        } catch (CancellationException e) {
            return undone("Cancelled on " + host + ".");
        }
    }

    private void perform(Step step) throws StepFailed, RemoteException, InterruptedException {
        long start = System.nanoTime();
        performed.push(step);
        try {
            report(step.name(), true, step.perform(), start);
        } catch (StepFailed | RemoteException | CancellationException e) {
            report(step.name(), false, String.valueOf(e.getMessage()), start);
            throw e;
        }
    }

    private DeployReport undone(String failure) throws InterruptedException {
        List<String> left = new ArrayList<>();
        while (!performed.isEmpty()) {
            undo(performed.pop(), left);
        }
        return left.isEmpty()
                ? new DeployReport(host, Outcome.ROLLED_BACK, failure + " Everything was undone.", reports)
                : new DeployReport(host, Outcome.FAILED, failure + " Not everything could be undone: "
                        + String.join(" ", left), reports);
    }

    private void undo(Step step, List<String> left) throws InterruptedException {
        long start = System.nanoTime();
        try {
            step.undo();
            report("undo " + step.name(), true, "Undone.", start);
        } catch (StepFailed | RemoteException e) {
            left.add(String.valueOf(e.getMessage()));
            report("undo " + step.name(), false, String.valueOf(e.getMessage()), start);
        }
    }

    private void report(String name, boolean succeeded, String sentence, long start) {
        reports.add(new DeployReport.Step(name, succeeded, sentence,
                (System.nanoTime() - start) / NANOS_PER_MILLI));
    }
}
