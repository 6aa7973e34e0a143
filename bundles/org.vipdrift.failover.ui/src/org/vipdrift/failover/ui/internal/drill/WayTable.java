package org.vipdrift.failover.ui.internal.drill;

import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The steps of a drill, there and back. */
final class WayTable {
    private WayTable() {
    }

    static RowTable<WayRow> create(Composite parent, String id) {
        List<Column<WayRow>> columns = List.of(
                Column.<WayRow>of("way", Messages.columnWay, 70, row -> row.back() ? Messages.back : Messages.there)
                        .least(60).tone(row -> Tone.MUTED).sorted(Comparator.comparingInt(WayRow::number)),
                Column.<WayRow>of("step", Messages.columnStep, 100, WayRow::name).icon(WayTable::icon),
                Column.of("host", Messages.columnHost, 60, row -> row.host().name()),
                Column.<WayRow>of("millis", Messages.columnTook, 80, WayTable::took).as(Look.NUMBER),
                Column.<WayRow>of("sentence", Messages.columnWhat, 400, WayRow::sentence).least(160)
                        .tone(row -> row.state() == WayRow.State.FAILED ? Tone.TROUBLE : Tone.PLAIN));
        return new RowTable<>(parent, id, Messages.steps, columns, WayRow::number);
    }

    private static String took(WayRow row) {
        return row.millis().isPresent() ? Wording.millis(row.millis().getAsDouble()) : "";
    }

    private static Icon icon(WayRow row) {
        return switch (row.state()) {
            case PENDING -> Icon.STEP_PENDING;
            case RUNNING -> Icon.STATE_BUSY;
            case DONE -> Icon.CHECK_PASSED;
            case FAILED -> Icon.CHECK_FAILED;
        };
    }
}
