package org.vipdrift.failover.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.control.Control;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.ui.common.UiThread;

/** Opens the move dialog for the selected group; for Fail over, Place and Release. */
public final class MoveHandler extends AbstractHandler {
    static final String MOVE = "org.vipdrift.group.move";
    private static final String PLACE = "org.vipdrift.group.place";
    private static final String RELEASE = "org.vipdrift.group.release";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Shell shell = window.getShell();
        Control control = window.getService(Control.class);
        Verb verb = verb(event.getCommand().getId());
        new GroupPick(event, shell, control.inventory().current().groups()).ask(Messages.moveTitle)
                .ifPresent(group -> new MoveSheet(shell, control, window.getService(UiThread.class),
                        new MoveWish(group, verb, null, false)).open());
        return null;
    }

    private static Verb verb(String commandId) {
        return switch (commandId) {
            case PLACE -> Verb.PLACE;
            case RELEASE -> Verb.RELEASE;
            default -> Verb.MOVE;
        };
    }
}
