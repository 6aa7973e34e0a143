package org.vipdrift.failover.ui.internal;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Steps of a plan or a drift, with their times as they are known. */
final class StepTable {
    private StepTable() {
    }

    static RowTable<StepRow> create(Composite parent, String id) {
        List<Column<StepRow>> columns = List.of(
                Column.of("step", Messages.columnStep, 95, StepRow::name).icon(StepTable::icon)
                        .tone(StepTable::tone).sorted(Comparator.comparingInt(StepRow::number)),
                Column.of("host", Messages.columnHost, 55, row -> row.host().name()),
                Column.<StepRow>of("start", Messages.columnStart, 70, row -> millis(row.startMillis())).as(Look.NUMBER)
                        .sorted(Comparator.comparingDouble(row -> row.startMillis().orElse(-1))),
                Column.<StepRow>of("millis", Messages.columnTook, 70, row -> millis(row.millis())).as(Look.NUMBER)
                        .sorted(Comparator.comparingDouble(row -> row.millis().orElse(-1))),
                Column.of("sentence", Messages.columnWhat, 330, StepRow::sentence).tone(StepTable::tone));
        return new RowTable<>(parent, id, Messages.steps, columns, StepRow::number);
    }

    private static String millis(java.util.OptionalDouble millis) {
        return millis.isPresent() ? Wording.millis(millis.getAsDouble()) : "";
    }

    private static Icon icon(StepRow row) {
        return switch (row.state()) {
            case PENDING -> Icon.STEP_PENDING;
            case RUNNING -> Icon.STATE_BUSY;
            case DONE -> Icon.CHECK_PASSED;
            case FAILED -> Icon.CHECK_FAILED;
            case UNDONE -> Icon.STEP_UNDONE;
        };
    }

    private static Tone tone(StepRow row) {
        return switch (row.state()) {
            case PENDING, UNDONE -> Tone.MUTED;
            case RUNNING -> Tone.ACCENT;
            case DONE -> Tone.PLAIN;
            case FAILED -> Tone.TROUBLE;
        };
    }
}
