package org.vipdrift.failover.ui.internal.maintenance;

import org.vipdrift.core.Progress;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/** Immutable. Tells the Progress view each step of a move as it begins. */
record StepProgress(Progress progress) implements MoveListener {

    @Override
    public void starting(PlannedStep step) {
        progress.at(step.sentence(), 0, 0);
    }

    @Override
    public void finished(StepReport report) {
        // the next step, or the end, is told
    }
}
