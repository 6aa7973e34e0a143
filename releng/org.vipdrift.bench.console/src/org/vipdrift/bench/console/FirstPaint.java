package org.vipdrift.bench.console;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.vipdrift.ui.common.Tag;

/**
 * Confined to the UI thread. Waits until a table with rows has been painted and the UI thread, all its work done, has
 * gone to sleep for the first time: from then on a person can use the window.
 */
final class FirstPaint {
    private final Display display;
    private final String id;
    private final Consumer<Table> then;
    private final Listener painting = this::painting;
    private final Listener sleeping = this::sleeping;
    private @Nullable Table painted;

    /** @param id of the table, as in {@link Tag} */
    FirstPaint(Display display, String id, Consumer<Table> then) {
        this.display = display;
        this.id = id;
        this.then = then;
        display.addFilter(SWT.Paint, painting);
        display.addListener(SWT.Sleep, sleeping);
    }

    private void painting(Event event) {
        if (event.widget instanceof Table table && id.equals(table.getData(Tag.ID)) && table.getItemCount() > 0) {
            painted = table;
            display.removeFilter(SWT.Paint, painting);
        }
    }

    private void sleeping(Event event) {
        Table table = painted;
        if (table != null) {
            display.removeListener(SWT.Sleep, sleeping);
            display.asyncExec(() -> then.accept(table));
        }
    }
}
