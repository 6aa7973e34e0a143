package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.CheckResult;

/**
 * Confined to the UI thread. Where arming or disarming a group stands; knows no widgets.
 *
 * <pre>
 *  PLANNING -> READY -> RUNNING -> ENDED
 *      |                   |
 *      +----> FAILED <-----+
 * </pre>
 *
 * Disarming needs no plan and begins ready.
 */
final class OrderModel {
    private Phase phase;
    private String sentence;
    private List<MemberRow> members;
    private @Nullable ArmingPlan plan;
    private @Nullable ArmingReport report;

    /** FAILED: nothing was ordered, or it is not known what came of it; the sentence says which. */
    enum Phase {
        PLANNING, FAILED, READY, RUNNING, ENDED
    }

    private OrderModel(Phase phase, String sentence, List<MemberRow> members) {
        this.phase = phase;
        this.sentence = sentence;
        this.members = members;
    }

    static OrderModel planning() {
        return new OrderModel(Phase.PLANNING, Messages.planningSentence, List.of());
    }

    /** Begins without a plan. */
    static OrderModel ready(String sentence, List<MemberRow> members) {
        return new OrderModel(Phase.READY, sentence, members);
    }

    void planned(ArmingPlan newPlan) {
        phase = Phase.READY;
        plan = newPlan;
        sentence = newPlan.sentence();
        members = newPlan.members().stream().map(MemberRow::of).toList();
    }

    void failed(String why) {
        phase = Phase.FAILED;
        sentence = why;
    }

    void running() {
        phase = Phase.RUNNING;
        members = members.stream().map(MemberRow::running).toList();
    }

    void ended(ArmingReport newReport) {
        phase = Phase.ENDED;
        report = newReport;
        sentence = newReport.sentence();
        members = members.stream().map(row -> answered(row, newReport)).toList();
    }

    Phase phase() {
        return phase;
    }

    String sentence() {
        return sentence;
    }

    List<MemberRow> members() {
        return members;
    }

    Optional<ArmingPlan> plan() {
        return Optional.ofNullable(plan);
    }

    List<CheckResult> checks() {
        return plan().map(ArmingPlan::checks).orElse(List.of());
    }

    /** The plan was made and says no. */
    boolean isRefused() {
        return plan().filter(made -> !made.allowed()).isPresent();
    }

    boolean mayGo() {
        return phase == Phase.READY && !isRefused();
    }

    /** Whether all members did what was ordered. */
    boolean isDone() {
        ArmingReport known = report;
        return known != null && known.done();
    }

    private static MemberRow answered(MemberRow row, ArmingReport report) {
        return report.answers().stream().filter(answer -> answer.host().equals(row.host())).findFirst()
                .map(row::ended).orElseGet(() -> row.ended(
                        new ArmingReport.Answer(row.host(), false, Messages.noAnswer)));
    }
}
