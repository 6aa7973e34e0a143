package org.vipdrift.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.vipdrift.ui.common.Views;

/** The window's layout for packets, and below them what they mean. */
public class CapturePerspective implements IPerspectiveFactory {
    static final String ID = "org.vipdrift.app.capture";
    private static final String MEANING = "org.vipdrift.app.capture.meaning";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout meaning = layout.createFolder(MEANING, IPageLayout.BOTTOM, 0.68f, layout.getEditorArea());
        meaning.addView(Views.STATIONS);
        meaning.addView(Views.TAKEOVERS);
        meaning.addView(Views.NOTES);
        meaning.addView(Views.RATE);
        meaning.addView(Views.WIRE);
        layout.addView(Views.PACKETS, IPageLayout.TOP, 0.95f, layout.getEditorArea());
    }
}
