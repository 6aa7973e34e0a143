package org.vipdrift.failover.ui.internal.maintenance;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;

/** The groups a maintenance is about: what is moved where, who is told, and what came of it. */
final class PartTable {
    private PartTable() {
    }

    static RowTable<PartRow> create(Composite parent, String id) {
        List<Column<PartRow>> columns = List.of(
                Column.<PartRow>of("group", Messages.columnGroup, 90, row -> row.group().name()).least(70)
                        .icon(PartTable::icon),
                Column.of("way", Messages.columnFirst, 130, PartRow::way).least(90),
                Column.<PartRow>of("hosts", Messages.columnTold, 110, PartRow::hosts).least(80),
                Column.<PartRow>of("result", Messages.columnResult, 380, PartRow::result).least(160)
                        .tone(row -> isBad(row) ? Tone.TROUBLE : Tone.PLAIN));
        return new RowTable<>(parent, id, Messages.groups, columns, PartRow::group);
    }

    private static boolean isBad(PartRow row) {
        return row.state() == PartRow.State.FAILED || row.state() == PartRow.State.REFUSED;
    }

    private static Icon icon(PartRow row) {
        return switch (row.state()) {
            case PENDING -> Icon.STEP_PENDING;
            case RUNNING -> Icon.STATE_BUSY;
            case DONE -> Icon.CHECK_PASSED;
            case REFUSED, FAILED -> Icon.CHECK_FAILED;
        };
    }
}
