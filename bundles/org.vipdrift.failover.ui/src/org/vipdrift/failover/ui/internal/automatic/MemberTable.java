package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;

/** The members an order goes to, and what they answered. */
final class MemberTable {
    private MemberTable() {
    }

    static RowTable<MemberRow> create(Composite parent, String id) {
        List<Column<MemberRow>> columns = List.of(
                Column.<MemberRow>of("host", Messages.columnHost, 90, row -> row.host().name()).least(70)
                        .icon(MemberTable::icon),
                Column.of("interface", Messages.columnInterface, 90, MemberRow::interfaceName),
                Column.<MemberRow>of("address", Messages.columnAddress, 150, MemberRow::address).least(110),
                Column.<MemberRow>of("priority", Messages.columnPriority, 70, row -> row.priority() == 0 ? Messages.stateWitness : String.valueOf(row.priority()))
                        .as(Look.NUMBER).sortedBy(MemberRow::priority),
                Column.<MemberRow>of("result", Messages.columnResult, 330, MemberRow::result).least(160)
                        .tone(MemberTable::tone));
        return new RowTable<>(parent, id, Messages.members, columns, MemberRow::host);
    }

    /** Columns with nothing in them leave their room to the others. */
    static void show(RowTable<MemberRow> table, List<MemberRow> rows) {
        table.spare("result", rows.stream().allMatch(row -> row.result().isEmpty()));
        table.spare("address", rows.stream().allMatch(row -> row.address().isEmpty()));
        table.show(rows);
    }

    private static Icon icon(MemberRow row) {
        return switch (row.state()) {
            case PENDING -> Icon.STEP_PENDING;
            case RUNNING -> Icon.STATE_BUSY;
            case DONE -> Icon.CHECK_PASSED;
            case FAILED -> Icon.CHECK_FAILED;
        };
    }

    private static Tone tone(MemberRow row) {
        return row.state() == MemberRow.State.FAILED ? Tone.TROUBLE : Tone.PLAIN;
    }
}
