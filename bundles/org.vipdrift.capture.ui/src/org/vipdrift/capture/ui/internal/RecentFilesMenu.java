package org.vipdrift.capture.ui.internal;

import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.vipdrift.core.Printable;

/** The capture files opened last, each a menu item that opens it again. */
public final class RecentFilesMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return RecentFiles.all().stream().map(RecentFilesMenu::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(String path) {
        CommandContributionItemParameter about = new CommandContributionItemParameter(
                PlatformUI.getWorkbench(), null, CaptureIds.OPEN, CommandContributionItem.STYLE_PUSH);
        about.label = Printable.clean(path).replace("&", "&&");
        about.parameters = Map.of(CaptureIds.PATH, path);
        return new CommandContributionItem(about);
    }
}
