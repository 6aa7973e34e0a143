package org.vipdrift.ui.common;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands as a menu would. UI thread only. */
public final class Commands {
    private Commands() {
    }

    public static void run(String commandId) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(commandId, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).error("The command " + commandId + " did not run.", e);
        }
    }
}
