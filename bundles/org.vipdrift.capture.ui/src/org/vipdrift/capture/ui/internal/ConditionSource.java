package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.filter.FieldCondition;
import org.vipdrift.capture.ui.internal.model.PacketLine;
import org.vipdrift.ui.common.Column;

/** Confined to the UI thread. What "apply as filter" is about: the field, or the list's cell, used last. */
final class ConditionSource {
    private final PacketTable packets;
    private final FieldTree fields;
    private boolean inFields;
    private String column = "protocol";

    ConditionSource(PacketTable packets, FieldTree fields) {
        this.packets = packets;
        this.fields = fields;
        for (int event : new int[] {SWT.FocusIn, SWT.MouseDown}) {
            fields.control().addListener(event, e -> inFields = true);
            packets.table().addListener(event, e -> inFields = false);
        }
        packets.table().addListener(SWT.MouseDown, this::press);
    }

    private void press(Event event) {
        Table table = packets.table();
        TableItem item = table.getItem(new Point(event.x, event.y));
        List<Column<PacketLine>> columns = packets.columns().all();
        for (int i = 0; item != null && i < columns.size(); i++) {
            if (item.getBounds(i).contains(event.x, event.y)) {
                column = columns.get(i).id();
            }
        }
    }

    /** The field selected, if it is the fields that were used last. */
    Optional<Field> field() {
        return inFields ? fields.selected() : Optional.empty();
    }

    /** The list's column used last. */
    String column() {
        return column;
    }

    /** A valid display filter, absent if nothing is selected or no filter can say it. */
    Optional<String> condition() {
        return inFields ? fields.selected().flatMap(FieldCondition::of)
                : packets.window().focus().flatMap(row -> CellCondition.of(column, row));
    }
}
