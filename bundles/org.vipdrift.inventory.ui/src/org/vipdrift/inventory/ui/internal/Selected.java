package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** What is selected in the window when a command runs. */
final class Selected {
    private Selected() {
    }

    /** All selected rows of this type, in their order. */
    static <T> List<T> of(ExecutionEvent event, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection rows) {
            for (Object row : rows) {
                if (type.isInstance(row)) {
                    found.add(type.cast(row));
                }
            }
        }
        return found;
    }
}
