package org.vipdrift.failover.ui.internal.drill;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.failover.ui.internal.GroupPick;
import org.vipdrift.ui.common.UiThread;

/** Opens the drill dialog for the group selected. */
public final class DrillHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Control control = window.getService(Control.class);
        new GroupPick(event, shell, control.inventory().current().groups()).ask(Messages.title)
                .ifPresent(group -> new DrillSheet(shell, control.drill(), window.getService(UiThread.class), group)
                        .open());
        return null;
    }
}
