package org.vipdrift.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.vipdrift.ui.common.Views;

/** The window's layout for hosts, VIP groups and their moves. */
public class OperationsPerspective implements IPerspectiveFactory {
    static final String ID = "org.vipdrift.app.operations";
    private static final String UPPER = "org.vipdrift.app.upper";
    private static final String LOWER = "org.vipdrift.app.lower";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout lower = layout.createFolder(LOWER, IPageLayout.BOTTOM, 0.5f, layout.getEditorArea());
        lower.addView(Views.DRIFTS);
        lower.addView(Views.ELECTION);
        lower.addView(Views.EVENTS);
        lower.addView(Views.WIRE);
        lower.addView(IPageLayout.ID_PROGRESS_VIEW);
        IFolderLayout upper = layout.createFolder(UPPER, IPageLayout.LEFT, 0.46f, layout.getEditorArea());
        upper.addView(Views.HOSTS);
        layout.addView(Views.GROUPS, IPageLayout.LEFT, 0.95f, layout.getEditorArea());
    }
}
