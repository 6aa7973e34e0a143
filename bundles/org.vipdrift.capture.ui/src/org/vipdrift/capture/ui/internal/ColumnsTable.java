package org.vipdrift.capture.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. Columns with a tick for those that are shown, in their order. */
final class ColumnsTable {
    private static final int BUTTONS = 3;
    private final Table table;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final Runnable changed;

    ColumnsTable(Composite parent, String id, Runnable changed) {
        this.changed = changed;
        ListArea area = new ListArea(parent, id, Messages.columnsTitle, SWT.CHECK, 240, BUTTONS);
        table = area.table();
        area.column(Messages.columnsColumn, 230);
        area.column(Messages.columnsMeaning, 210);
        table.addListener(SWT.Selection, event -> touched());
        up = area.button("up", Messages.up, () -> move(-1));
        down = area.button("down", Messages.down, () -> move(1));
        remove = area.button("remove", Messages.remove, this::remove);
    }

    /** Those that are shown come first, then the list's own that are not. */
    void show(ColumnChoice choice) {
        table.removeAll();
        Stream.concat(choice.ids().stream(), ColumnChoice.OWN.stream().filter(id -> !choice.has(id)))
                .forEach(id -> item(table.getItemCount(), id, choice.has(id)));
        touched();
    }

    private TableItem item(int index, String id, boolean shown) {
        TableItem item = new TableItem(table, SWT.NONE, index);
        item.setText(new String[] {PacketColumns.title(id), PacketColumns.meaning(id)});
        item.setForeground(1, Tone.MUTED.color());
        item.setData(id);
        item.setChecked(shown);
        return item;
    }

    /** A field's column is shown before the info; one that is there is ticked. */
    void add(String field) {
        String id = ColumnChoice.FIELD + field;
        List<String> ids = all();
        int place = ids.contains(id) ? ids.indexOf(id) : Math.max(0, ids.indexOf("info"));
        if (ids.contains(id)) {
            table.getItem(place).setChecked(true);
        } else {
            item(place, id, true);
        }
        table.setSelection(place);
        touched();
    }

    boolean isEmpty() {
        return Arrays.stream(table.getItems()).noneMatch(TableItem::getChecked);
    }

    ColumnChoice choice() {
        return new ColumnChoice(Arrays.stream(table.getItems()).filter(TableItem::getChecked)
                .map(item -> String.valueOf(item.getData())).toList());
    }

    private List<String> all() {
        return Arrays.stream(table.getItems()).map(item -> String.valueOf(item.getData())).toList();
    }

    private void move(int step) {
        int from = table.getSelectionIndex();
        TableItem old = table.getItem(from);
        String id = String.valueOf(old.getData());
        boolean shown = old.getChecked();
        old.dispose();
        item(from + step, id, shown);
        table.setSelection(from + step);
        touched();
    }

    private void remove() {
        int index = table.getSelectionIndex();
        table.remove(index);
        table.setSelection(Math.min(index, table.getItemCount() - 1));
        touched();
    }

    private void touched() {
        int index = table.getSelectionIndex();
        up.setEnabled(index > 0);
        down.setEnabled(index >= 0 && index < table.getItemCount() - 1);
        remove.setEnabled(index >= 0 && !ColumnChoice.field(all().get(index)).isEmpty());
        changed.run();
    }
}
