package org.vipdrift.capture.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Leads from the selected line of the WireTruth to its packets or its group. */
public final class WireHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof WireRow row) {
            if (event.getCommand().getId().equals(CaptureIds.WIRE_PACKETS)) {
                WireView.packets(row);
            } else {
                WireView.group(row);
            }
        }
        return null;
    }
}
