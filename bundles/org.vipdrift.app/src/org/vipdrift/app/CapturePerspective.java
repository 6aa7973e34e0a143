package org.vipdrift.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The window's layout for packets and the stations that sent them. */
public class CapturePerspective implements IPerspectiveFactory {
    static final String ID = "org.vipdrift.app.capture";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
    }
}
