package org.vipdrift.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;

/** Sets up each window before it opens: its size and which bars it has. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point MOST = new Point(1600, 1000);
    /** What a window manager puts above the window. */
    private static final int TITLE_BAR = 24;

    ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(initialSize());
        configurer.setTitle("VipDrift");
        configurer.setShowPerspectiveBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
    }

    /** A small screen is filled; a window that was left on a larger one is made to fit. */
    @Override
    public void postWindowCreate() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        Rectangle screen = shell.getMonitor().getClientArea();
        Rectangle bounds = shell.getBounds();
        if (screen.width <= MOST.x || screen.height <= MOST.y) {
            shell.setMaximized(true);
        } else if (!bounds.equals(bounds.intersection(screen))) {
            shell.setBounds(bounds.intersection(screen));
        }
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        window.addPerspectiveListener(new TabToolbars(window.getService(UiThread.class)));
        window.getShell().setImage(Icon.VIPDRIFT.image());
    }

    /** All of a small screen, what is comfortable on a large one. */
    private static Point initialSize() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(MOST.x, screen.width), Math.min(MOST.y, screen.height) - TITLE_BAR);
    }
}
