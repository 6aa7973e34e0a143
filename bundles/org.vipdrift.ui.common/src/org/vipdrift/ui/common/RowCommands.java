package org.vipdrift.ui.common;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IWorkbenchPartSite;

/** Commands on tables and their context menus. UI thread only. */
public final class RowCommands {
    private RowCommands() {
    }

    public static void copyFocused(boolean csv) {
        focused().ifPresent(table -> RowClipboard.copy(table, csv));
    }

    public static void resetFocusedColumns() {
        focused().ifPresent(table -> RowColumns.reset(table.table()));
    }

    /**
     * Gives the table a context menu that plug-ins fill. What they put there is looked up when a person first wants it: for
     * all tables together it would be a good part of the console's start.
     *
     * @param menuId the id after "popup:" in plugin.xml
     */
    public static void contextMenu(RowTable<?> table, IWorkbenchPartSite site, String menuId) {
        MenuManager manager = new MenuManager();
        table.table().setMenu(manager.createContextMenu(table.table()));
        Listener wanted = new Listener() {
            @Override
            public void handleEvent(@Nullable Event event) {
                table.table().removeListener(SWT.MenuDetect, this);
                site.registerContextMenu(menuId, manager, table.selection());
            }
        };
        table.table().addListener(SWT.MenuDetect, wanted);
    }

    private static Optional<RowTable<?>> focused() {
        return RowTable.of(Display.getCurrent().getFocusControl());
    }
}
