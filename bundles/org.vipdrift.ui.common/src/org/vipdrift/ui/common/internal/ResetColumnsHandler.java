package org.vipdrift.ui.common.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.ui.common.RowCommands;

/** Gives the columns of the table that has the focus the widths of the beginning. */
public final class ResetColumnsHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        RowCommands.resetFocusedColumns();
        return null;
    }
}
