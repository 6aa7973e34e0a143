package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployReport.Reason;

/** Prepares as a {@link StepPlan} does, and shows the steps in place of performing them. */
final class DryRun {
    private DryRun() {
    }

    static DeployPlan of(HostId host, Prepared.Preparation preparation) throws InterruptedException {
        try {
            return switch (preparation.prepare()) {
                case Prepared.Nothing nothing -> new DeployPlan(host, Reason.NONE, nothing.sentence(), List.of());
                case Prepared.Steps steps -> new DeployPlan(host, Reason.NONE, steps.found(),
                        steps.steps().stream().map(step -> new DeployPlan.Step(step.name(), step.commands())).toList());
            };
        } catch (StepFailure e) {
            return new DeployPlan(host, e.reason(), e.sentence(), List.of());
        }
    }
}
