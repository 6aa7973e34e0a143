package org.vipdrift.failover.ui.internal.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.StepReport;

/**
 * Confined to the UI thread. The steps of a drill: those there as planned, those back as they begin, for they are planned
 * when the way there is done.
 */
final class WayRows {
    private final List<WayRow> rows = new ArrayList<>();

    void clear() {
        rows.clear();
    }

    void planned(List<PlannedStep> there) {
        rows.clear();
        there.forEach(step -> rows.add(WayRow.planned(rows.size() + 1, false, step, WayRow.State.PENDING)));
    }

    void starting(PlannedStep step) {
        int at = find(WayRow.State.PENDING, step.name(), step.host());
        if (at >= 0) {
            rows.set(at, rows.get(at).running());
        } else {
            rows.add(WayRow.planned(rows.size() + 1, true, step, WayRow.State.RUNNING));
        }
    }

    void finished(StepReport step) {
        int at = find(WayRow.State.RUNNING, step.name(), step.host());
        if (at >= 0) {
            rows.set(at, rows.get(at).ended(step));
        }
    }

    private int find(WayRow.State state, String name, HostId host) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).state() == state && rows.get(i).is(name, host)).findFirst().orElse(-1);
    }

    List<WayRow> rows() {
        return List.copyOf(rows);
    }
}
