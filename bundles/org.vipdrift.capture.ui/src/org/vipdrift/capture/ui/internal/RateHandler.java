package org.vipdrift.capture.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Displays the packets of the time selected in the packet rate view alone. */
public final class RateHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CaptureIds.RATE) instanceof RateView view) {
                view.display();
            }
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The packet rate cannot be shown.", e);
        }
    }
}
