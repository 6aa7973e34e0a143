package org.vipdrift.capture.ui.internal;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.ui.internal.model.ColumnChoice;

/** Remembers the columns of the packet list and their order, from run to run. */
final class ColumnMemory {
    private static final String KEY = "columns";

    private ColumnMemory() {
    }

    static ColumnChoice choice() {
        return ColumnChoice.read(memory().get(KEY, ""));
    }

    static void keep(ColumnChoice choice) {
        if (choice.equals(ColumnChoice.STANDARD)) {
            memory().remove(KEY);
        } else {
            memory().put(KEY, choice.write());
        }
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
