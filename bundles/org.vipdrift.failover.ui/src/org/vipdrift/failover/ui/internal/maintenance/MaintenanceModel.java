package org.vipdrift.failover.ui.internal.maintenance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.ui.common.Icon;

/**
 * Confined to the UI thread. Where the beginning of a maintenance stands; knows no widgets.
 *
 * <pre>
 *  PLANNING -> READY -> RUNNING -> ENDED
 *    |   ^       |         |
 *    |   +-------+         |
 *    +----> FAILED <-------+
 * </pre>
 */
final class MaintenanceModel {
    private final String name;
    private Phase phase = Phase.PLANNING;
    private String sentence = Messages.planning;
    private List<PartRow> rows = List.of();
    private @Nullable MaintenancePlan plan;
    private boolean done;

    /** FAILED: nothing was ordered, or it is not known what came of it; the sentence says which. */
    enum Phase {
        PLANNING, FAILED, READY, RUNNING, ENDED
    }

    /** @param name of the host or group */
    MaintenanceModel(String name) {
        this.name = name;
    }

    void planning() {
        phase = Phase.PLANNING;
        sentence = Messages.planning;
        plan = null;
    }

    void planned(MaintenancePlan newPlan) {
        phase = Phase.READY;
        plan = newPlan;
        sentence = newPlan.sentence();
        rows = newPlan.parts().stream().map(PartRow::of).toList();
    }

    void failed(String why) {
        phase = Phase.FAILED;
        sentence = why;
    }

    /** @return the plan to run, for this reason and time */
    Optional<MaintenancePlan> go(String why, Duration length) {
        MaintenancePlan ready = plan;
        if (ready == null || !mayGo(why)) {
            return Optional.empty();
        }
        phase = Phase.RUNNING;
        rows = rows.stream().map(PartRow::running).toList();
        return Optional.of(ready.with(why, length));
    }

    void ended(MaintenanceReport report) {
        phase = Phase.ENDED;
        done = report.done();
        sentence = report.sentence();
        rows = rows.stream().map(row -> row.ended(report)).toList();
    }

    Phase phase() {
        return phase;
    }

    String sentence() {
        return sentence;
    }

    List<PartRow> rows() {
        return rows;
    }

    boolean isOver() {
        return phase == Phase.ENDED || phase == Phase.FAILED;
    }

    boolean mayGo(String why) {
        return phase == Phase.READY && !isRefused() && !why.isBlank();
    }

    private boolean isRefused() {
        MaintenancePlan made = plan;
        return made != null && !made.allowed();
    }

    Icon icon() {
        return switch (phase) {
            case PLANNING, RUNNING -> Icon.STATE_BUSY;
            case FAILED -> Icon.STATE_PROBLEM;
            case READY -> isRefused() ? Icon.STATE_PROBLEM : Icon.MAINTENANCE;
            case ENDED -> done ? Icon.MAINTENANCE : Icon.STATE_PROBLEM;
        };
    }

    String heading() {
        return NLS.bind(switch (phase) {
            case PLANNING -> Messages.planningHeading;
            case FAILED -> Messages.failedHeading;
            case READY -> isRefused() ? Messages.refusedHeading : Messages.readyHeading;
            case RUNNING -> Messages.runningHeading;
            case ENDED -> done ? Messages.doneHeading : Messages.partlyHeading;
        }, name);
    }

    /** What stands between the person and the button. */
    String hint(String why) {
        return phase != Phase.READY ? ""
                : isRefused() ? Messages.hintRefused : why.isBlank() ? Messages.hintReason : "";
    }
}
