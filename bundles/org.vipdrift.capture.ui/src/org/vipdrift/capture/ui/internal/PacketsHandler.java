package org.vipdrift.capture.ui.internal;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Brings the packets view forward, to open a file with all other views of captures, and does there what the command says. */
public final class PacketsHandler extends AbstractHandler implements IElementUpdater {

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
            if (event.getCommand().getId().equals(CaptureIds.OPEN)) {
                window.getWorkbench().showPerspective(CaptureIds.PERSPECTIVE, window);
            }
            if (window.getActivePage().showView(CaptureIds.PACKETS) instanceof PacketsView view) {
                view.actions().run(event.getCommand().getId(), event.getParameters());
            }
            return null;
        } catch (WorkbenchException e) {
            throw new ExecutionException("The packets cannot be shown.", e);
        }
    }

    /** Ticks what is chosen now, of the items that are ticked at all. */
    @Override
    @NonNullByDefault({})
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        Object format = parameters.get(CaptureIds.FORMAT);
        element.setChecked(format == null ? ColourMemory.isOn() : TimeChoice.format().name().equals(format));
    }
}
