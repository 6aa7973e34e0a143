package org.vipdrift.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.vipdrift.ui.common.Views;

/** The window's layout for packets and the stations that sent them. */
public class CapturePerspective implements IPerspectiveFactory {
    static final String ID = "org.vipdrift.app.capture";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Views.STATIONS, IPageLayout.BOTTOM, 0.68f, layout.getEditorArea());
        layout.addView(Views.PACKETS, IPageLayout.TOP, 0.95f, layout.getEditorArea());
    }
}
