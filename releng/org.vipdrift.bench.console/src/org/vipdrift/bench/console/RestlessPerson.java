package org.vipdrift.bench.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** Confined to the UI thread. Scrolls a table five times a second, and sorts it by another column every other second. */
final class RestlessPerson {
    private static final int PERIOD_MILLIS = 200;
    private static final int SORT_EVERY = 10;
    private static final int PAGE = 17;
    private final Table table;
    private int actions;

    RestlessPerson(Table table) {
        this.table = table;
    }

    void begin() {
        if (!table.isDisposed()) {
            act();
            table.getDisplay().timerExec(PERIOD_MILLIS, this::begin);
        }
    }

    int actions() {
        return actions;
    }

    private void act() {
        actions++;
        if (actions % SORT_EVERY == 0) {
            int column = actions / SORT_EVERY % table.getColumnCount();
            table.getColumn(column).notifyListeners(SWT.Selection, new Event());
        } else {
            int rows = Math.max(1, table.getItemCount());
            table.setTopIndex(actions * PAGE % rows);
            table.setSelection(actions * PAGE % rows);
        }
    }
}
