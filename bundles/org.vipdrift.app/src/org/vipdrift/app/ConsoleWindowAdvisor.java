package org.vipdrift.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.UiThread;

/** Sets up each window before it opens: its size and which bars it has. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point INITIAL_SIZE = new Point(1360, 860);

    ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(INITIAL_SIZE);
        configurer.setTitle("VipDrift");
        configurer.setShowPerspectiveBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        window.addPerspectiveListener(new TabToolbars(window.getService(UiThread.class)));
        window.getShell().setImage(Icon.VIPDRIFT.image());
    }
}
