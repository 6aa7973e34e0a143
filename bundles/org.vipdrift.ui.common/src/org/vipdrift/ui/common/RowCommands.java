package org.vipdrift.ui.common;

import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
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
     * Gives the table a context menu that plug-ins fill, and makes its selection the part's.
     *
     * @param menuId the id after "popup:" in plugin.xml
     */
    public static void contextMenu(RowTable<?> table, IWorkbenchPartSite site, String menuId) {
        MenuManager manager = new MenuManager();
        Menu menu = manager.createContextMenu(table.table());
        table.table().setMenu(menu);
        site.registerContextMenu(menuId, manager, table.selection());
    }

    private static Optional<RowTable<?>> focused() {
        return RowTable.of(Display.getCurrent().getFocusControl());
    }
}
