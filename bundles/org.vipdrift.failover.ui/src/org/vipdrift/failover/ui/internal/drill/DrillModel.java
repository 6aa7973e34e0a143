package org.vipdrift.failover.ui.internal.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Wording;

/**
 * Confined to the UI thread. Where a drill stands; knows no widgets.
 *
 * <pre>
 *  PLANNING -> READY -> RUNNING -> ENDED
 *    |   ^       |         |
 *    |   +-------+         |
 *    +----> FAILED <-------+
 * </pre>
 */
final class DrillModel {
    private static final Pattern MILLIS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int LONGEST_MILLIS = 600_000;
    private final String group;
    private final WayRows ways = new WayRows();
    private Phase phase = Phase.PLANNING;
    private String sentence = Messages.planning;
    private @Nullable DrillPlan plan;
    private @Nullable DrillReport report;

    /** FAILED: there is no plan or no report; the sentence says why. */
    enum Phase {
        PLANNING, FAILED, READY, RUNNING, ENDED
    }

    DrillModel(String group) {
        this.group = group;
    }

    void planning() {
        phase = Phase.PLANNING;
        sentence = Messages.planning;
        plan = null;
        ways.clear();
    }

    void planned(DrillPlan newPlan) {
        phase = Phase.READY;
        plan = newPlan;
        sentence = newPlan.sentence();
        ways.planned(newPlan.there().steps());
    }

    void failed(String why) {
        phase = Phase.FAILED;
        sentence = why;
    }

    /** @return the plan to run */
    Optional<DrillPlan> go(String most) {
        if (!mayGo(most)) {
            return Optional.empty();
        }
        phase = Phase.RUNNING;
        return plan();
    }

    void starting(PlannedStep step) {
        ways.starting(step);
    }

    void finished(StepReport step) {
        ways.finished(step);
    }

    void ended(DrillReport newReport) {
        phase = Phase.ENDED;
        report = newReport;
        sentence = newReport.sentence();
    }

    Phase phase() {
        return phase;
    }

    String sentence() {
        return sentence;
    }

    List<WayRow> rows() {
        return ways.rows();
    }

    Optional<DrillPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /** The guard rails, then the checks of the way there. */
    List<CheckResult> checks() {
        return plan().stream().flatMap(p -> Stream.concat(p.guards().stream(), p.there().checks().stream())).toList();
    }

    boolean isOver() {
        return phase == Phase.ENDED || phase == Phase.FAILED;
    }

    private boolean isRefused() {
        return plan().filter(p -> !p.allowed()).isPresent();
    }

    boolean mayGo(String most) {
        return phase == Phase.READY && !isRefused() && most(most).isPresent();
    }

    /** How long clients may be without answer, if what was typed says so. */
    static Optional<Duration> most(String typed) {
        return MILLIS.matcher(typed.strip()).matches() && Integer.parseInt(typed.strip()) <= LONGEST_MILLIS
                ? Optional.of(Duration.ofMillis(Integer.parseInt(typed.strip())))
                : Optional.empty();
    }

    Icon icon() {
        DrillReport known = report;
        return switch (phase) {
            case PLANNING, RUNNING -> Icon.STATE_BUSY;
            case FAILED -> Icon.STATE_PROBLEM;
            case READY -> isRefused() ? Icon.STATE_PROBLEM : Icon.DRILL;
            case ENDED -> known == null ? Icon.STATE_UNKNOWN : switch (known.result()) {
                case DONE -> Icon.STATE_OK;
                case ABORTED, LATE -> Icon.STATE_NOTICE;
                case AWAY, FAILED, REFUSED -> Icon.STATE_PROBLEM;
            };
        };
    }

    String heading() {
        return NLS.bind(switch (phase) {
            case PLANNING -> Messages.planningHeading;
            case FAILED -> Messages.failedHeading;
            case READY -> isRefused() ? Messages.refusedHeading : Messages.readyHeading;
            case RUNNING -> Messages.runningHeading;
            case ENDED -> ended();
        }, group);
    }

    private String ended() {
        DrillReport known = report;
        return known == null ? Messages.failedHeading : switch (known.result()) {
            case DONE -> Messages.doneHeading;
            case ABORTED -> Messages.abortedHeading;
            case LATE -> Messages.lateHeading;
            case AWAY -> Messages.awayHeading;
            case FAILED -> Messages.failedHeading;
            case REFUSED -> Messages.refusedHeading;
        };
    }

    /** What stands between the person and the button. */
    String hint(String most) {
        return phase != Phase.READY ? ""
                : isRefused() ? Messages.hintRefused
                        : most(most).isEmpty() ? Messages.hintMost : "";
    }

    /** "2.0 ms there, 3.1 ms back", as far as it went. */
    String outages() {
        DrillReport known = report;
        return known == null ? ""
                : Stream.of(outage(Messages.outageThere, known.there()),
                        outage(Messages.outageBack, known.back())).filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static String outage(String words, @Nullable Drift way) {
        OptionalDouble outage = way == null ? OptionalDouble.empty() : DrillReport.outage(way);
        return outage.isEmpty() ? "" : NLS.bind(words, Wording.millis(outage.getAsDouble()));
    }
}
