package org.vipdrift.capture.ui.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.RowColumns;

/** Confined to the UI thread. The columns of the packet list as the person wants them; kept from run to run. */
final class ChosenColumns {
    private final PacketColours colours;
    private final Runnable whenChanged;
    private final RowColumns<PacketLine> widgets;
    private List<Column<PacketLine>> columns;

    /** @param whenChanged called when the table has other columns, and no rows */
    ChosenColumns(Table table, PacketColours colours, Runnable whenChanged) {
        this.colours = colours;
        this.whenChanged = whenChanged;
        columns = PacketColumns.of(ColumnMemory.choice(), colours);
        widgets = new RowColumns<>("capture.packets", table, columns, column -> {
        });
        table.addListener(SWT.Dispose, event -> ColumnMemory.keep(choice()));
    }

    /** As the table counts them. */
    List<Column<PacketLine>> all() {
        return columns;
    }

    /** As they are seen from left to right. */
    List<Column<PacketLine>> seen() {
        return widgets.seen();
    }

    ColumnChoice choice() {
        return new ColumnChoice(seen().stream().map(Column::id).toList());
    }

    void choose(ColumnChoice choice) {
        ColumnMemory.keep(choice);
        columns = PacketColumns.of(choice, colours);
        widgets.replace(columns);
        whenChanged.run();
    }

    /** The columns of the beginning, with their widths. */
    void reset() {
        ColumnMemory.keep(ColumnChoice.STANDARD);
        columns = PacketColumns.of(ColumnChoice.STANDARD, colours);
        widgets.restart(columns);
        whenChanged.run();
    }
}
