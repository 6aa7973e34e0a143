package org.vipdrift.failover.ui.internal;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.Control;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.core.Progress;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/** Immutable. Plans and runs moves as jobs; everything comes back on the UI thread. */
final class MoveJobs {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private final Control control;
    private final UiThread ui;

    MoveJobs(Control control, UiThread ui) {
        this.control = control;
        this.ui = ui;
    }

    void plan(MoveWish wish, String reason, Consumer<Plan> planned, Consumer<String> failed) {
        new Work<>(ui, NLS.bind(Messages.planJob, wish.group().id()),
                (progress, cancellation) -> control.moves().plan(wish.request(reason), LIMIT)).quiet().done(planned)
                .failed(failed).start();
    }

    Work<Drift> run(Plan plan, MoveListener follower, Consumer<Drift> ended, Consumer<String> failed) {
        String name = NLS.bind(Messages.moveJob, new Object[] {DriftTexts.verb(plan.kind()), plan.group().id(),
                DriftTexts.way(plan.from(), plan.to())});
        return new Work<Drift>(ui, name, (progress, cancellation) -> control.moves().run(plan,
                both(follower, progress), cancellation)).icon(Icon.FAILOVER).done(ended).failed(failed).start();
    }

    /** Steps are told to the dialog and to the Progress view. */
    private static MoveListener both(MoveListener follower, Progress progress) {
        return new MoveListener() {
            @Override
            public void starting(PlannedStep step) {
                progress.at(step.sentence(), 0, 0);
                follower.starting(step);
            }

            @Override
            public void finished(StepReport report) {
                follower.finished(report);
            }
        };
    }
}
