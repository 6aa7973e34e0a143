package org.vipdrift.capture.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Confined to the UI thread. What the workbench's own commands mean in the packets view, and its context menus. */
final class PacketCommands {
    private static final String COPY = "org.vipdrift.ui.copyRows";
    private static final String COPY_CSV = "org.vipdrift.ui.copyRowsCsv";
    private static final String RESET_COLUMNS = "org.vipdrift.ui.resetColumns";
    private final PacketTable packets;
    private final FieldTree fields;
    private final ListActions list;
    private final FindField find;

    PacketCommands(PacketTable packets, FieldTree fields, ListActions list, FindField find) {
        this.packets = packets;
        this.fields = fields;
        this.list = list;
        this.find = find;
    }

    void contribute(IWorkbenchPartSite site) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(COPY, doing(() -> list.copy(false)));
        handlers.activateHandler(COPY_CSV, doing(() -> list.copy(true)));
        handlers.activateHandler(RESET_COLUMNS, doing(packets.columns()::reset));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, doing(find::focus));
        PacketSelection selection = new PacketSelection(packets.window());
        menu(site, packets.table(), CaptureIds.PACKETS, selection);
        menu(site, fields.control(), CaptureIds.FIELDS, selection);
        site.setSelectionProvider(selection);
    }

    private static void menu(IWorkbenchPartSite site, Control control, String id, PacketSelection selection) {
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        control.setMenu(menu.createContextMenu(control));
        site.registerContextMenu(id, menu, selection);
    }

    private static IHandler doing(Runnable work) {
        return new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        };
    }
}
