package org.vipdrift.app;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.vipdrift.ui.common.UiThread;

/**
 * Confined to the UI thread. Lays out the views' tabs again when another perspective has come up: the workbench has
 * placed their toolbars while they had no size yet, and they would stay on top of what the views show.
 */
final class TabToolbars extends PerspectiveAdapter {
    private final UiThread ui;

    TabToolbars(UiThread ui) {
        this.ui = ui;
    }

    @Override
    @NonNullByDefault({})
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        Composite window = page.getWorkbenchWindow().getShell();
        ui.execute(window, () -> layOut(window));
    }

    private static void layOut(Composite area) {
        for (Control child : area.getChildren()) {
            if (child instanceof CTabFolder folder && folder.isVisible()) {
                Point size = folder.getSize();
                folder.setSize(size.x - 1, size.y);
                folder.setSize(size);
            } else if (child instanceof Composite composite) {
                layOut(composite);
            }
        }
    }
}
