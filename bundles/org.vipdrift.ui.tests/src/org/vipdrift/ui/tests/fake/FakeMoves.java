package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.vipdrift.core.Cancellation;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.StepReport;

/** Thread-safe. Plans and ends as scripted, keeps what it was asked. */
public final class FakeMoves implements Moves {
    private final FakeJournal journal;
    private final List<MoveRequest> asked = new CopyOnWriteArrayList<>();
    private final List<Plan> ran = new CopyOnWriteArrayList<>();
    private final Gate planGate = new Gate();
    private final Gate stepGate = new Gate();
    private volatile Function<MoveRequest, Plan> plan = Scene::switchover;
    private volatile Function<Plan, Drift> end = Scene::done;

    FakeMoves(FakeJournal journal) {
        this.journal = journal;
    }

    void reset() {
        asked.clear();
        ran.clear();
        plan = Scene::switchover;
        end = Scene::done;
        planGate.open();
        stepGate.open();
    }

    public void plans(Function<MoveRequest, Plan> newPlan) {
        plan = newPlan;
    }

    public void ends(Function<Plan, Drift> newEnd) {
        end = newEnd;
    }

    public List<MoveRequest> asked() {
        return asked;
    }

    public List<Plan> ran() {
        return ran;
    }

    /** Holds plans up. */
    public Gate planGate() {
        return planGate;
    }

    /** Holds up every step. */
    public Gate stepGate() {
        return stepGate;
    }

    @Override
    public Plan plan(MoveRequest request, Duration limit) throws InterruptedException {
        asked.add(request);
        planGate.pass();
        return plan.apply(request);
    }

    @Override
    public Drift run(Plan toRun, MoveListener listener, Cancellation cancellation) throws InterruptedException {
        ran.add(toRun);
        Drift drift = end.apply(toRun);
        for (int i = 0; i < drift.steps().size(); i++) {
            StepReport report = drift.steps().get(i);
            listener.starting(toRun.steps().get(i));
            stepGate.pass();
            listener.finished(report);
        }
        journal.record(drift);
        return drift;
    }
}
