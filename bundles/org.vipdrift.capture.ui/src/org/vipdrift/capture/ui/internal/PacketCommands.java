package org.vipdrift.capture.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/** Confined to the UI thread. What the workbench's own commands mean in the packets view. */
final class PacketCommands {
    private static final String COPY = "org.vipdrift.ui.copyRows";
    private static final String COPY_CSV = "org.vipdrift.ui.copyRowsCsv";
    private final PacketTable packets;
    private final CaptureBar bar;

    PacketCommands(PacketTable packets, CaptureBar bar) {
        this.packets = packets;
        this.bar = bar;
    }

    void contribute(IWorkbenchPartSite site) {
        IHandlerService handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(COPY, doing(() -> packets.copy(false)));
        handlers.activateHandler(COPY_CSV, doing(() -> packets.copy(true)));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, doing(bar.find()::focus));
        PacketSelection selection = new PacketSelection(packets.window());
        MenuManager menu = new MenuManager();
        packets.table().setMenu(menu.createContextMenu(packets.table()));
        site.registerContextMenu(CaptureIds.PACKETS, menu, selection);
        site.setSelectionProvider(selection);
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
