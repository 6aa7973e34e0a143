package org.vipdrift.ui.common.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.ui.common.RowCommands;

/** Copies the rows of the table that has the focus, as text or as CSV. */
public final class CopyRowsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        RowCommands.copyFocused(event.getCommand().getId().endsWith("Csv"));
        return null;
    }
}
