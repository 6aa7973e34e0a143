package org.vipdrift.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vipdrift.control.Control;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Subscription;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.ReadOnlyCommands;
import org.vipdrift.ui.common.UiThread;

/** Sets up each window before it opens: its size and which bars it has. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point MOST = new Point(1600, 1000);
    /** What a window manager puts above the window. */
    private static final int TITLE_BAR = 24;
    private Subscription inventory = () -> {
        // no window is open yet
    };

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
        Control control = window.getService(Control.class);
        control.readOnly().ifPresent(why -> readOnly(window, why));
        UiThread ui = window.getService(UiThread.class);
        inventory = control.watchInventory(said -> ui.execute(() -> say(said)));
    }

    @Override
    public void postWindowClose() {
        inventory.close();
    }

    private void readOnly(IWorkbenchWindow window, String why) {
        getWindowConfigurer().setTitle(Messages.readOnlyTitle);
        ReadOnlyCommands.disable(window);
        say(why);
    }

    /** At the window's foot, until something else is said there. */
    private void say(String sentence) {
        getWindowConfigurer().getActionBarConfigurer().getStatusLineManager().setMessage(Printable.clean(sentence));
    }

    /** All of a small screen, what is comfortable on a large one. */
    private static Point initialSize() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(MOST.x, screen.width), Math.min(MOST.y, screen.height) - TITLE_BAR);
    }
}
