package org.vipdrift.ui.driver.internal;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** How a program that drives the console ends it. */
public final class Ending {
    /** Where the console looks for the exit status a driving program wants. */
    private static final String EXIT = "vipdrift.exit";

    private Ending() {
    }

    /** The console's exit status will say that it has failed. */
    public static void fails() {
        System.setProperty(EXIT, "1");
    }

    public static void succeeds() {
        System.setProperty(EXIT, "0");
    }

    /** Closes what is open, dialogs first; from any thread. */
    public static void of(Display display) {
        display.asyncExec(() -> close(display));
    }

    private static void close(Display display) {
        Shell main = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        for (Shell shell : display.getShells()) {
            if (shell != main && !shell.isDisposed() && shell.isVisible()) {
                shell.close();
            }
        }
        PlatformUI.getWorkbench().close();
    }
}
