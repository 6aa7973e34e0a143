package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.control.FoundHost;
import org.vipdrift.ui.common.RowTable;

/** Confined to the UI thread. What was found, with a tick for what is to be added: by a click on it, Space or Enter. */
final class DiscoverTable {
    private final RowTable<DiscoverRow> table;
    private final Runnable changed;
    private List<DiscoverRow> rows = List.of();

    /** @param changed called when another row is ticked */
    DiscoverTable(Composite parent, String id, int width, int height, Runnable changed) {
        this.changed = changed;
        table = new RowTable<>(parent, id, Messages.discoverTitle, DiscoverColumns.all(), row -> row.found().address());
        GridDataFactory.fillDefaults().grab(true, true).hint(width, height).applyTo(table.area());
        table.onOpen(row -> toggle(List.of(row)));
        Table widget = table.table();
        widget.addListener(SWT.MouseDown, event -> clicked(widget, new Point(event.x, event.y)));
        widget.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ') {
                toggle(selected(widget));
                event.doit = false;
            }
        });
    }

    private void clicked(Table widget, Point at) {
        TableItem item = widget.getItem(at);
        if (item != null && item.getBounds(0).contains(at)) {
            toggle(List.of(table.rows().get(widget.indexOf(item))));
        }
    }

    private List<DiscoverRow> selected(Table widget) {
        List<DiscoverRow> selected = new ArrayList<>();
        for (int index : widget.getSelectionIndices()) {
            selected.add(table.rows().get(index));
        }
        return selected;
    }

    private void toggle(List<DiscoverRow> some) {
        show(rows.stream().map(row -> some.contains(row) ? row.ticked(!row.ticked()) : row).toList());
        changed.run();
    }

    void show(List<DiscoverRow> now) {
        rows = List.copyOf(now);
        table.show(rows);
    }

    /** More is known of one. */
    void change(FoundHost found, UnaryOperator<DiscoverRow> change) {
        show(rows.stream().map(row -> row.found().equals(found) ? change.apply(row) : row).toList());
    }

    List<FoundHost> ticked() {
        return rows.stream().filter(DiscoverRow::ticked).map(DiscoverRow::found).toList();
    }
}
