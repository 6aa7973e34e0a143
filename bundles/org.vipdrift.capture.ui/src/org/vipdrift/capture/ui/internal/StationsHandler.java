package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings the stations view forward and does there what the command says. */
public final class StationsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            if (HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                    .showView(CaptureIds.STATIONS) instanceof StationsView view) {
                view.run(event.getCommand().getId(),
                        Optional.ofNullable(event.getParameter(CaptureIds.PATH)).map(Path::of));
            }
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The stations cannot be shown.", e);
        }
    }
}
