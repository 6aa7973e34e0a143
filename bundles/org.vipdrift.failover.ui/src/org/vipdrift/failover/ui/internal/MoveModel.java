package org.vipdrift.failover.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/**
 * Confined to the UI thread. Where a move stands between the wish and its verified end; knows no widgets.
 *
 * <pre>
 *  PLANNING -> PLANNED -> (CONFIRMING ->) RUNNING -> ENDED
 *     |  ^       |  |
 *     v  +-------+  (another target, or force)
 *   FAILED
 * </pre>
 */
final class MoveModel {
    private Phase phase = Phase.PLANNING;
    private String sentence = "";
    private @Nullable Plan plan;
    private @Nullable Drift drift;
    private final List<StepRow> steps = new ArrayList<>();

    /** FAILED: there is no plan, and the sentence says why. */
    enum Phase {
        PLANNING, FAILED, PLANNED, CONFIRMING, RUNNING, ENDED
    }

    void planning() {
        phase = Phase.PLANNING;
        plan = null;
        steps.clear();
    }

    void planned(Plan newPlan) {
        phase = Phase.PLANNED;
        plan = newPlan;
        sentence = newPlan.sentence();
        steps.clear();
        IntStream.range(0, newPlan.steps().size())
                .forEach(i -> steps.add(StepRow.planned(i + 1, newPlan.steps().get(i), StepRow.State.PENDING)));
    }

    void failed(String why) {
        phase = Phase.FAILED;
        sentence = why;
    }

    /** The button was pressed. @return the plan to run now, with the reason; absent if a second press is wanted */
    Optional<Plan> go(String reason) {
        Plan current = plan;
        if (current == null || !mayGo(reason)) {
            return Optional.empty();
        }
        if (isGrave() && phase == Phase.PLANNED) {
            phase = Phase.CONFIRMING;
            return Optional.empty();
        }
        phase = Phase.RUNNING;
        return Optional.of(withReason(current, reason));
    }

    void starting(PlannedStep step) {
        replace(firstOf(row -> row.state() == StepRow.State.PENDING && row.is(step)),
                number -> StepRow.planned(number, step, StepRow.State.RUNNING));
    }

    void finished(StepReport report) {
        replace(firstOf(row -> row.state() == StepRow.State.RUNNING && row.is(report)),
                number -> StepRow.reported(number, report));
    }

    void ended(Drift newDrift) {
        phase = Phase.ENDED;
        drift = newDrift;
        sentence = newDrift.sentence();
        if (!newDrift.steps().isEmpty()) {
            steps.clear();
            steps.addAll(StepRow.reported(newDrift.steps()));
        }
    }

    Phase phase() {
        return phase;
    }

    String sentence() {
        return sentence;
    }

    List<StepRow> steps() {
        return List.copyOf(steps);
    }

    Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    Optional<Drift> drift() {
        return Optional.ofNullable(drift);
    }

    /** A real failure, or a check overridden: this takes a reason and two presses. */
    boolean isGrave() {
        return plan().map(Plan::kind).filter(k -> k == MoveKind.FAILOVER || k == MoveKind.FORCE).isPresent();
    }

    /** Refused, but by nothing that a reason could not override. */
    boolean mayForce() {
        return plan().filter(p -> !p.allowed() && !p.request().force()).map(Plan::checks).filter(checks -> checks
                .stream().anyMatch(MoveModel::refuses) && checks.stream().noneMatch(MoveModel::forbids)).isPresent();
    }

    boolean mayGo(String reason) {
        boolean ready = phase == Phase.PLANNED || phase == Phase.CONFIRMING;
        return ready && plan().map(Plan::allowed).orElse(false) && (!isGrave() || !reason.isBlank());
    }

    private static boolean refuses(CheckResult check) {
        return !check.passed() && check.severity() == Severity.REFUSE;
    }

    private static boolean forbids(CheckResult check) {
        return !check.passed() && check.severity() == Severity.FATAL;
    }

    /** The same plan, with the person's words for the journal. */
    private static Plan withReason(Plan plan, String reason) {
        MoveRequest asked = plan.request();
        MoveRequest said = new MoveRequest(asked.group(), asked.verb(), asked.target(), asked.force(), reason.strip(),
                asked.who());
        return new Plan(said, plan.group(), plan.kind(), plan.from(), plan.to(), plan.epoch(), plan.steps(),
                plan.checks(), plan.expectedOutage(), plan.unknowns(), plan.sentence(), plan.allowed());
    }

    private Optional<StepRow> firstOf(java.util.function.Predicate<StepRow> wanted) {
        return steps.stream().filter(wanted).findFirst();
    }

    private void replace(Optional<StepRow> row, java.util.function.IntFunction<StepRow> by) {
        row.ifPresent(old -> steps.set(old.number() - 1, by.apply(old.number())));
    }
}
