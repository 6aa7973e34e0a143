package org.vipdrift.capture.ui.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;
import org.vipdrift.ui.common.Commands;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. The menu of the packet list's header: a tick for each column that is shown. */
final class HeaderMenu {
    private final PacketTable packets;
    private final Table table;
    private final Menu header;
    private final @Nullable Menu rows;

    private HeaderMenu(PacketTable packets) {
        this.packets = packets;
        table = packets.table();
        rows = table.getMenu();
        header = Tag.id(new Menu(table), "capture.packets.header");
        header.addListener(SWT.Show, event -> fill());
        table.addListener(SWT.MenuDetect, this::choose);
        table.addListener(SWT.Dispose, event -> header.dispose());
    }

    /** To be called when the table has its menu for rows. */
    static void on(PacketTable packets) {
        new HeaderMenu(packets);
    }

    /** GTK counts from the first row on: the header is above it. */
    private void choose(Event event) {
        int below = table.toControl(event.x, event.y).y - table.getClientArea().y;
        boolean above = event.detail != SWT.MENU_KEYBOARD && below >= 0 && below < table.getHeaderHeight();
        table.setMenu(above ? header : rows);
    }

    private void fill() {
        for (MenuItem old : header.getItems()) {
            old.dispose();
        }
        ColumnChoice choice = packets.columns().choice();
        ColumnChoice.OWN.forEach(id -> column(id, choice));
        if (!choice.fields().isEmpty()) {
            new MenuItem(header, SWT.SEPARATOR);
            choice.fields().forEach(id -> column(id, choice));
        }
        new MenuItem(header, SWT.SEPARATOR);
        item(SWT.PUSH, Messages.columnsChoose, () -> Commands.run(CaptureIds.COLUMNS));
        item(SWT.PUSH, Messages.columnsReset, () -> Commands.run(CaptureIds.COLUMNS_RESET));
    }

    private void column(String id, ColumnChoice choice) {
        MenuItem item = item(SWT.CHECK, PacketColumns.title(id),
                () -> packets.columns().choose(packets.columns().choice().toggled(id)));
        item.setSelection(choice.has(id));
        item.setEnabled(!choice.has(id) || choice.ids().size() > 1);
    }

    private MenuItem item(int style, String text, Runnable work) {
        MenuItem item = new MenuItem(header, style);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> work.run());
        return item;
    }
}
